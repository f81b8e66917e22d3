package dev.lading.template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads YAML with the short forms of intrinsic functions, {@code !Ref} and the like. JSON is YAML
 * too, and has the long forms only. As in CloudFormation, no value is an alias of another, so that
 * none can be its own part.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html">Template
 *     formats</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 *     functions</a>
 */
final class TemplateReader {

  /** How deep values may nest; a template's own parts nest a dozen deep. */
  private static final int MOST_LEVELS = 100;

  private static final List<String> FUNCTIONS =
      List.of(
          "And",
          "Base64",
          "Cidr",
          "Equals",
          "FindInMap",
          "GetAZs",
          "If",
          "ImportValue",
          "Join",
          "Length",
          "Not",
          "Or",
          "Select",
          "Split",
          "Sub",
          "ToJsonString",
          "Transform");

  private TemplateReader() {}

  static Map<String, @Nullable Object> read(String text) {
    LoadSettings settings =
        LoadSettings.builder().setAllowDuplicateKeys(false).setMaxAliasesForCollections(0).build();
    Object tree;
    try {
      tree = new Load(settings, new IntrinsicConstructor(settings)).loadFromString(text);
    } catch (YamlEngineException e) {
      throw new MalformedTemplateException("it is no YAML or JSON: " + e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw tooDeep(e);
    }
    if (levels(tree, MOST_LEVELS) > MOST_LEVELS) {
      throw tooDeep(null);
    }
    if (tree instanceof Map<?, ?> map) {
      return texts(map);
    }
    throw new MalformedTemplateException("it is no mapping of sections", null);
  }

  private static MalformedTemplateException tooDeep(@Nullable Throwable cause) {
    return new MalformedTemplateException(
        "its values nest more than " + MOST_LEVELS + " levels deep", cause);
  }

  /** How many levels a value has, counted to one more than asked for. */
  private static int levels(@Nullable Object value, int most) {
    Collection<?> parts =
        value instanceof Map<?, ?> map
            ? map.values()
            : value instanceof List<?> list ? list : List.of();
    int deepest = 0;
    for (Object part : parts) {
      deepest = Math.max(deepest, most < 0 ? 0 : levels(part, most - 1));
    }
    return deepest + 1;
  }

  /** A map whose keys are texts, as all keys of a template are. */
  static Map<String, @Nullable Object> texts(Map<?, ?> map) {
    Map<String, @Nullable Object> texts = new LinkedHashMap<>();
    map.forEach((key, value) -> texts.put(String.valueOf(key), value));
    return texts;
  }

  /** Makes the long form of each short one. */
  private static final class IntrinsicConstructor extends StandardConstructor {

    IntrinsicConstructor(LoadSettings settings) {
      super(settings);
      tagConstructors.put(new Tag("!Ref"), node -> function("Ref", argument(node)));
      tagConstructors.put(new Tag("!Condition"), node -> function("Condition", argument(node)));
      tagConstructors.put(new Tag("!GetAtt"), node -> function("Fn::GetAtt", path(node)));
      for (String name : FUNCTIONS) {
        tagConstructors.put(new Tag("!" + name), node -> function("Fn::" + name, argument(node)));
      }
    }

    /** {@code !GetAtt Queue.Arn} is the short form of a list of two. */
    private Object path(Node node) {
      return node instanceof ScalarNode scalar
          ? List.of((Object[]) scalar.getValue().split("\\.", 2))
          : argument(node);
    }

    private Object argument(Node node) {
      if (node instanceof ScalarNode scalar) {
        return scalar.getValue();
      }
      // A recursive collection is made in two steps; this one step then fails, as it should.
      Tag tag = node instanceof MappingNode ? Tag.MAP : Tag.SEQ;
      return Objects.requireNonNull(tagConstructors.get(tag)).construct(node);
    }

    private static Map<String, Object> function(String name, Object argument) {
      Map<String, Object> function = new LinkedHashMap<>();
      function.put(name, argument);
      return function;
    }
  }
}
