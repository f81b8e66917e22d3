package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.arn;
import static dev.lading.processor.cloudformation.Intrinsics.join;
import static dev.lading.processor.cloudformation.Intrinsics.ref;
import static dev.lading.processor.cloudformation.Intrinsics.select;
import static dev.lading.processor.cloudformation.Intrinsics.substitute;

import dev.lading.model.DataStream;
import dev.lading.model.Function;
import dev.lading.model.StreamConsumer;
import dev.lading.model.TableStream;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders the event source mappings of the streams that a function reads, which are there already.
 * Where Lambda may give records up, it tells a queue where in the stream they were.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html">AWS::Lambda::EventSourceMapping</a>
 */
final class StreamResources {

  private StreamResources() {}

  static List<Resource> of(Function function, QueueEncryption encryption) {
    List<Resource> resources = new ArrayList<>();
    for (Stream stream : streams(function)) {
      if (stream.consumer.failure().givesUp()) {
        resources.add(FailedEvents.queue(stream.deadLetters(function), encryption));
      }
      resources.add(mapping(stream, function));
    }
    return resources;
  }

  /** The parameters with the streams' ARNs. */
  static List<Template.Parameter> parameters(Function function) {
    return streams(function).stream()
        .map(
            stream ->
                new Template.Parameter(
                    stream.parameter,
                    "ARN of the existing %s that the application calls %s"
                        .formatted(
                            stream.kind.equals("Table") ? "stream of the table" : "data stream",
                            stream.name)))
        .toList();
  }

  /** The streams' natural names and their ARNs, as the function is told them. */
  static List<YamlNode> namesAndArns(Function function) {
    return streams(function).stream()
        .map(stream -> substitute(stream.name + "=${" + stream.parameter + "}"))
        .toList();
  }

  /**
   * What the function's role allows. {@code ListStreams} is of all streams of one table, of which
   * it has another one each time it is switched on.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html">Actions
   *     and resources of DynamoDB</a>
   */
  static List<YamlNode> policies(Function function) {
    List<YamlNode> policies = new ArrayList<>();
    List<YamlNode> tables = arns(function, "Table");
    if (!tables.isEmpty()) {
      policies.add(
          PolicyDocument.inline(
              "read-own-table-streams",
              List.of(
                  PolicyDocument.statement(
                      List.of(
                          "dynamodb:DescribeStream",
                          "dynamodb:GetRecords",
                          "dynamodb:GetShardIterator"),
                      tables),
                  PolicyDocument.statement(
                      List.of("dynamodb:ListStreams"), streamsOfTables(function)))));
    }
    List<YamlNode> dataStreams = arns(function, "Data");
    if (!dataStreams.isEmpty()) {
      policies.add(
          PolicyDocument.inline(
              "read-own-data-streams",
              List.of(
                  "kinesis:DescribeStream",
                  "kinesis:DescribeStreamSummary",
                  "kinesis:GetRecords",
                  "kinesis:GetShardIterator",
                  "kinesis:ListShards"),
              dataStreams));
    }
    return policies;
  }

  /** The ARNs of the queues of records that are given up. */
  static List<YamlNode> deadLetters(Function function) {
    return streams(function).stream()
        .filter(stream -> stream.consumer.failure().givesUp())
        .map(stream -> arn(stream.deadLetters(function)))
        .toList();
  }

  private static List<YamlNode> arns(Function function, String kind) {
    return streams(function).stream()
        .filter(stream -> stream.kind.equals(kind))
        .map(stream -> ref(stream.parameter))
        .toList();
  }

  /** Of {@code arn:aws:dynamodb:region:account:table/name/stream/label}, all labels. */
  private static List<YamlNode> streamsOfTables(Function function) {
    List<YamlNode> streams = new ArrayList<>();
    for (TableStream table : function.triggers(TableStream.class)) {
      YamlNode arn = ref(SourceIds.streamArn(table));
      streams.add(
          join(
              "/",
              List.of(
                  select(0, "/", arn),
                  select(1, "/", arn),
                  YamlNode.text("stream"),
                  YamlNode.text("*"))));
    }
    return streams;
  }

  private static Resource mapping(Stream stream, Function function) {
    StreamConsumer consumer = stream.consumer;
    StreamConsumer.Failure failure = consumer.failure();
    YamlMapping.Builder properties =
        YamlMapping.builder()
            .put("EventSourceArn", ref(stream.parameter))
            .put("FunctionName", InvocationTarget.name(function))
            .put("FunctionResponseTypes", YamlNode.list(YamlNode.text("ReportBatchItemFailures")))
            .put("StartingPosition", consumer.startingPosition().name())
            .put("BatchSize", consumer.batchSize())
            .put("MaximumBatchingWindowInSeconds", consumer.batchWindow())
            .put("ParallelizationFactor", consumer.parallelization())
            .put("MaximumRetryAttempts", failure.maxRetries())
            .put("MaximumRecordAgeInSeconds", failure.maxAge())
            .put("BisectBatchOnFunctionError", failure.bisect());
    if (failure.givesUp()) {
      properties.put(
          "DestinationConfig", FailedEvents.destination(arn(stream.deadLetters(function))));
    }
    FilterCriteria.of(consumer.filters())
        .ifPresent(criteria -> properties.put("FilterCriteria", criteria));
    return new Resource(
        SourceIds.consumer(stream.name, function, stream.kind + "Stream"),
        "AWS::Lambda::EventSourceMapping",
        properties.put("Enabled", true).build());
  }

  private static List<Stream> streams(Function function) {
    List<Stream> streams = new ArrayList<>();
    for (TableStream table : function.triggers(TableStream.class)) {
      streams.add(
          new Stream("Table", table.table().value(), SourceIds.streamArn(table), table.consumer()));
    }
    for (DataStream stream : function.triggers(DataStream.class)) {
      streams.add(
          new Stream(
              "Data", stream.stream().value(), SourceIds.streamArn(stream), stream.consumer()));
    }
    return streams;
  }

  /**
   * What both kinds of streams have in common.
   *
   * @param kind {@code Table} or {@code Data}
   * @param name the natural name
   * @param parameter has the ARN
   */
  private record Stream(String kind, String name, LogicalId parameter, StreamConsumer consumer) {

    LogicalId deadLetters(Function function) {
      return SourceIds.consumer(name, function, kind + "StreamDeadLetters");
    }
  }
}
