package dev.lading.local.function;

import dev.lading.model.Function;
import dev.lading.model.QueueName;

/** The names that AWS would give; region and account are such that none can be a real one. */
public final class LocalNames {

  /** The region of the local run. */
  public static final String REGION = "local";

  /** The account of the local run. */
  public static final String ACCOUNT = "000000000000";

  /** The stage that functions are told. */
  public static final String STAGE = "local";

  private LocalNames() {}

  /** The ARN of a queue. */
  public static String arn(QueueName queue) {
    return "arn:aws:sqs:" + REGION + ":" + ACCOUNT + ":" + queue;
  }

  /** What stands for the ARN of a topic or a stream. */
  public static String arn(String service, String name) {
    return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + name;
  }

  /** The host of a function's own URL, which has the form of Lambda's. */
  public static String urlDomain(Function function) {
    return function.name() + ".lambda-url." + REGION + ".on.aws";
  }

  /** The ARN of a function. */
  public static String arn(Function function) {
    return "arn:aws:lambda:" + REGION + ":" + ACCOUNT + ":function:" + function.name();
  }
}
