package dev.lading.processor.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML by a library, as plain Java values; a tagged node is a map from its tag. */
final class YamlReader {

  /** The tags that it knows. */
  static final List<String> TAGS = List.of("!Ref", "!Sub", "!Join");

  private YamlReader() {}

  static Object read(String yaml) {
    LoadSettings settings = LoadSettings.builder().build();
    return new Load(settings, new TagReader(settings)).loadFromString(yaml);
  }

  /** Reads a tagged node as a map from its tag, and any number as its text. */
  private static final class TagReader extends StandardConstructor {

    TagReader(LoadSettings settings) {
      super(settings);
      for (String tag : TAGS) {
        tagConstructors.put(new Tag(tag), new Tagged(tag));
      }
      ConstructNode asText = node -> ((ScalarNode) node).getValue();
      tagConstructors.put(Tag.INT, asText);
    }

    private final class Tagged implements ConstructNode {
      private final String tag;

      Tagged(String tag) {
        this.tag = tag;
      }

      @Override
      public Object construct(Node node) {
        return Map.of(tag, content(node));
      }

      private Object content(Node node) {
        if (node instanceof SequenceNode sequence) {
          List<Object> items = new ArrayList<>();
          sequence.getValue().forEach(item -> items.add(constructObject(item)));
          return items;
        }
        if (node instanceof MappingNode mapping) {
          return constructMapping(mapping);
        }
        ScalarNode scalar = (ScalarNode) node;
        // A tag of one's own hides what the scalar would be; CloudFormation wants strings there.
        return scalar.getValue();
      }
    }
  }
}
