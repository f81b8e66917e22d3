package dev.lading.processor.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A template as CloudFormation sees it, read by a YAML library: intrinsic functions in their long
 * form, {@code {"Ref": …}} and {@code {"Fn::GetAtt": […]}}.
 */
public record ParsedTemplate(Map<String, Object> tree) {

  /** One resource of the template. */
  public record ParsedResource(String id, String type, Map<String, Object> properties) {

    public Object property(String path) {
      return ParsedTemplate.at(properties, path);
    }
  }

  public static ParsedTemplate parse(String yaml) {
    LoadSettings settings = LoadSettings.builder().build();
    return new ParsedTemplate(
        mapping(new Load(settings, new IntrinsicReader(settings)).loadFromString(yaml)));
  }

  public Map<String, Object> section(String name) {
    Object section = tree.get(name);
    return section == null ? Map.of() : mapping(section);
  }

  public List<ParsedResource> resources() {
    List<ParsedResource> resources = new ArrayList<>();
    section("Resources")
        .forEach(
            (id, resource) -> {
              Object properties = mapping(resource).getOrDefault("Properties", Map.of());
              String type = String.valueOf(mapping(resource).get("Type"));
              resources.add(new ParsedResource(id, type, mapping(properties)));
            });
    return resources;
  }

  public List<ParsedResource> resources(String type) {
    return resources().stream().filter(resource -> resource.type().equals(type)).toList();
  }

  public ParsedResource resource(String id) {
    return resources().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /** The value at a path such as {@code Target/RetryPolicy} or {@code Policies/0}, or null. */
  public static Object at(Object node, String path) {
    Object at = node;
    for (String step : path.split("/")) {
      if (at instanceof Map<?, ?> map) {
        at = map.get(step);
      } else if (at instanceof List<?> list && Integer.parseInt(step) < list.size()) {
        at = list.get(Integer.parseInt(step));
      } else {
        return null;
      }
    }
    return at;
  }

  @SuppressWarnings("unchecked") // YAML's keys are strings in a template, or the test fails
  static Map<String, Object> mapping(Object node) {
    return (Map<String, Object>) node;
  }

  /** Reads the short forms. */
  private static final class IntrinsicReader extends StandardConstructor {

    IntrinsicReader(LoadSettings settings) {
      super(settings);
      tagConstructors.put(new Tag("!Ref"), scalar(value -> longForm("Ref", value)));
      tagConstructors.put(new Tag("!Condition"), scalar(value -> longForm("Condition", value)));
      tagConstructors.put(new Tag("!Sub"), scalar(value -> longForm("Fn::Sub", value)));
      tagConstructors.put(
          new Tag("!GetAtt"),
          scalar(value -> longForm("Fn::GetAtt", List.of(value.split("\\.", 2)))));
      ConstructNode sequence = tagConstructors.get(Tag.SEQ);
      for (String name : List.of("Join", "Split", "Select", "If", "Equals", "And", "Or", "Not")) {
        tagConstructors.put(
            new Tag("!" + name), node -> longForm("Fn::" + name, sequence.construct(node)));
      }
    }

    private static ConstructNode scalar(java.util.function.Function<String, Object> form) {
      return (Node node) -> form.apply(((ScalarNode) node).getValue());
    }

    private static Map<String, Object> longForm(String function, Object argument) {
      Map<String, Object> form = new LinkedHashMap<>();
      form.put(function, argument);
      return form;
    }
  }
}
