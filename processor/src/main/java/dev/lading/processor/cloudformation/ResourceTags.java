package dev.lading.processor.cloudformation;

import dev.lading.model.Function;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tags the resources that take tags with those of the application. A function has tags of its own
 * as well, which go before the application's of the same key.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html">Tag
 *     of CloudFormation resources</a>
 */
public final class ResourceTags {

  /** How many tags a function has of Lading itself. */
  public static final int OF_LADING = 3;

  private static final String PROPERTY = "Tags";

  private static final Set<String> TAGGED_BY_LIST =
      Set.of(
          "AWS::ApiGateway::RestApi",
          "AWS::ApiGateway::Stage",
          "AWS::Events::Rule",
          "AWS::IAM::Role",
          "AWS::Lambda::EventSourceMapping",
          "AWS::Logs::LogGroup",
          "AWS::S3::Bucket",
          "AWS::SNS::Topic",
          "AWS::SQS::Queue");

  private static final Set<String> TAGGED_BY_MAP =
      Set.of("AWS::ApiGatewayV2::Api", "AWS::ApiGatewayV2::Stage");

  private final Map<String, String> tags;

  /** Creates the tags of an application. */
  ResourceTags(Map<String, String> tags) {
    this.tags = tags;
  }

  /** The resources, each with the tags if its type takes tags. */
  List<Resource> on(List<Resource> resources) {
    if (tags.isEmpty()) {
      return resources;
    }
    List<Resource> tagged = new ArrayList<>(resources.size());
    for (Resource resource : resources) {
      if (TAGGED_BY_LIST.contains(resource.type())) {
        tagged.add(with(resource, list(tags, List.of())));
      } else if (TAGGED_BY_MAP.contains(resource.type())) {
        YamlMapping.Builder map = YamlMapping.builder();
        tags.forEach(map::put);
        tagged.add(with(resource, map.build()));
      } else {
        tagged.add(resource);
      }
    }
    return tagged;
  }

  private static Resource with(Resource resource, YamlNode value) {
    List<YamlMapping.Entry> properties = new ArrayList<>(resource.properties().entries());
    properties.add(new YamlMapping.Entry(PROPERTY, value, List.of(), false));
    return resource.with(new YamlMapping(properties));
  }

  /** The tags of a function: by which Lading's tools know it, its own and the application's. */
  YamlNode of(Function function) {
    Map<String, String> all = new TreeMap<>(tags);
    all.putAll(function.settings().tags());
    return list(
        all,
        List.of(
            tag("lading:function", YamlNode.text(function.name().value())),
            tag("lading:image", YamlNode.text(function.image().name().value())),
            tag("lading:stage", Stages.name())));
  }

  private static YamlNode list(Map<String, String> tags, List<YamlNode> before) {
    List<YamlNode> list = new ArrayList<>(before);
    tags.forEach((key, value) -> list.add(tag(key, YamlNode.text(value))));
    return new YamlNode.Sequence(list);
  }

  private static YamlNode tag(String key, YamlNode value) {
    return YamlMapping.builder().put("Key", key).put("Value", value).build();
  }
}
