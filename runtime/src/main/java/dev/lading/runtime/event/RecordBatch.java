package dev.lading.runtime.event;

import java.util.List;

/**
 * The records of an event of SQS, SNS, S3, DynamoDB or Kinesis.
 *
 * @param source what the records call their source, such as {@link #SNS}
 * @param records in the order of the event, at least one
 */
record RecordBatch(String source, List<RecordFields> records) implements LambdaEvent {

  static final String SQS = "aws:sqs";
  static final String SNS = "aws:sns";
  static final String S3 = "aws:s3";
  static final String DYNAMODB = "aws:dynamodb";
  static final String KINESIS = "aws:kinesis";
}
