package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.ref;
import static dev.lading.processor.cloudformation.Intrinsics.substitute;

import dev.lading.model.BucketEventType;
import dev.lading.model.BucketEvents;
import dev.lading.model.Function;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders a function's buckets: each with the rule that picks its events from EventBridge. A
 * notification of the bucket itself would need the function before the bucket, and the function's
 * role the bucket before the function.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html">AWS::S3::Bucket</a>
 */
final class BucketResources {

  private BucketResources() {}

  static List<Resource> of(Function function) {
    List<Resource> resources = new ArrayList<>();
    for (BucketEvents bucket : function.triggers(BucketEvents.class)) {
      if (!bucket.existing()) {
        resources.add(bucket(bucket));
      }
      LogicalId rule = SourceIds.bucketRule(bucket, function);
      String constant = "\"lading.bucket\":\"" + bucket.bucket() + '"';
      YamlMapping.Builder properties = YamlMapping.builder().put("EventPattern", pattern(bucket));
      resources.add(
          EventRuleResources.rule(
              rule, properties, EventRuleResources.target(function, constant, bucket.delivery())));
      resources.add(
          EventRuleResources.permission(
              SourceIds.bucketPermission(bucket, function), function, rule));
    }
    return resources;
  }

  /** The parameters with the names of buckets that are made elsewhere. */
  static List<Template.Parameter> parameters(Function function) {
    return function.triggers(BucketEvents.class).stream()
        .filter(BucketEvents::existing)
        .map(
            bucket ->
                new Template.Parameter(
                    SourceIds.bucketName(bucket.bucket()),
                    "Name of the existing bucket that the application calls "
                        + bucket.bucket()
                        + "; it must send its events to EventBridge"))
        .toList();
  }

  /** The outputs with the names of the function's own buckets. */
  static List<Template.Output> outputs(Function function) {
    return function.triggers(BucketEvents.class).stream()
        .filter(bucket -> !bucket.existing())
        .map(
            bucket ->
                new Template.Output(
                    SourceIds.bucketName(bucket.bucket()),
                    "Name of the bucket " + bucket.bucket(),
                    name(bucket)))
        .toList();
  }

  /** The bucket's natural and physical name, as the function is told them. */
  static YamlNode names(BucketEvents bucket) {
    return substitute(bucket.bucket() + "=${" + id(bucket) + "}");
  }

  /** The ARN of all objects of the bucket. */
  static YamlNode objects(BucketEvents bucket) {
    return substitute("arn:${AWS::Partition}:s3:::${" + id(bucket) + "}/*");
  }

  private static LogicalId id(BucketEvents bucket) {
    return bucket.existing()
        ? SourceIds.bucketName(bucket.bucket())
        : SourceIds.bucket(bucket.bucket());
  }

  private static YamlNode name(BucketEvents bucket) {
    return ref(id(bucket));
  }

  private static Resource bucket(BucketEvents bucket) {
    return new Resource(
        SourceIds.bucket(bucket.bucket()),
        "AWS::S3::Bucket",
        YamlMapping.builder()
            .put(
                "NotificationConfiguration",
                YamlMapping.builder()
                    .put(
                        "EventBridgeConfiguration",
                        YamlMapping.builder().put("EventBridgeEnabled", true)))
            .put(
                "PublicAccessBlockConfiguration",
                YamlMapping.builder()
                    .put("BlockPublicAcls", true)
                    .put("BlockPublicPolicy", true)
                    .put("IgnorePublicAcls", true)
                    .put("RestrictPublicBuckets", true))
            .build());
  }

  private static YamlNode pattern(BucketEvents bucket) {
    YamlMapping.Builder detail =
        YamlMapping.builder()
            .put("bucket", YamlMapping.builder().put("name", YamlNode.list(name(bucket))));
    if (!bucket.prefix().isEmpty() || !bucket.suffix().isEmpty()) {
      detail.put("object", YamlMapping.builder().put("key", YamlNode.list(key(bucket))));
    }
    return YamlMapping.builder()
        .put("source", YamlNode.Sequence.ofTexts(List.of("aws.s3")))
        .put(
            "detail-type",
            YamlNode.Sequence.ofTexts(
                bucket.types().stream().map(BucketEventType::detailType).toList()))
        .put("detail", detail)
        .build();
  }

  /** The filters of one leaf are alternatives, so that a key's both ends are one wildcard. */
  private static YamlNode key(BucketEvents bucket) {
    if (bucket.suffix().isEmpty()) {
      return YamlMapping.builder().put("prefix", bucket.prefix()).build();
    }
    if (bucket.prefix().isEmpty()) {
      return YamlMapping.builder().put("suffix", bucket.suffix()).build();
    }
    return YamlMapping.builder()
        .put("wildcard", literal(bucket.prefix()) + "*" + literal(bucket.suffix()))
        .build();
  }

  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("*", "\\*");
  }
}
