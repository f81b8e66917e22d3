package dev.lading.processor.openapi;

import dev.lading.processor.openapi.description.Component;
import dev.lading.processor.openapi.description.Keyword;
import dev.lading.processor.openapi.description.Schema;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders schemas.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html#schema-object">OpenAPI's schema
 *     object</a>
 */
final class SchemaTree {

  private final ComponentNames names;

  SchemaTree(ComponentNames names) {
    this.names = names;
  }

  /** A schema. */
  YamlMapping of(Schema schema) {
    return mapping(entries(schema));
  }

  /** A schema with the value that a text without one stands for. */
  YamlMapping of(Schema schema, String defaultText) {
    Map<String, YamlNode> entries = entries(schema);
    entries.put("default", value(schema, defaultText));
    return mapping(entries);
  }

  /** A component. */
  YamlMapping of(Component component) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    if (component.shape() instanceof Component.Fields fields) {
      entries.put("type", YamlNode.text("object"));
      description(component.description(), entries);
      fields(fields, entries);
    } else if (component.shape() instanceof Component.Choice choice) {
      entries.put("type", YamlNode.text("string"));
      description(component.description(), entries);
      entries.put("enum", YamlNode.Sequence.ofTexts(choice.constants()));
    } else if (component.shape() instanceof Component.Alternatives alternatives) {
      description(component.description(), entries);
      alternatives(alternatives, entries);
    } else if (component.shape() instanceof Component.Alias alias) {
      entries.putAll(entries(alias.schema()));
      description(component.description(), entries);
    }
    return mapping(entries);
  }

  private void fields(Component.Fields fields, Map<String, YamlNode> entries) {
    List<String> required = new ArrayList<>();
    Map<String, YamlNode> properties = new LinkedHashMap<>();
    for (Component.Field field : fields.fields()) {
      Map<String, YamlNode> property = entries(field.schema());
      description(field.description(), property);
      properties.put(field.name(), mapping(property));
      if (field.required()) {
        required.add(field.name());
      }
    }
    if (!properties.isEmpty()) {
      entries.put("properties", mapping(properties));
    }
    if (!required.isEmpty()) {
      entries.put("required", YamlNode.Sequence.ofTexts(required));
    }
  }

  /** Without a field that tells the alternatives apart, a value may well fit two of them. */
  private void alternatives(Component.Alternatives alternatives, Map<String, YamlNode> entries) {
    List<YamlNode> references = new ArrayList<>();
    for (String key : alternatives.keys()) {
      references.add(mapping(entries(new Schema.Named(key))));
    }
    entries.put(
        alternatives.discriminator().isPresent() ? "oneOf" : "anyOf",
        new YamlNode.Sequence(references));
    if (alternatives.discriminator().isPresent()) {
      Component.Discriminator discriminator = alternatives.discriminator().get();
      Map<String, YamlNode> mapping = new LinkedHashMap<>();
      discriminator
          .keysByValue()
          .forEach((value, key) -> mapping.put(value, YamlNode.text(reference(key))));
      entries.put(
          "discriminator",
          YamlMapping.builder()
              .put("propertyName", discriminator.field())
              .put("mapping", mapping(mapping))
              .build());
    }
  }

  private Map<String, YamlNode> entries(Schema schema) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    if (schema instanceof Schema.Scalar scalar) {
      entries.put("type", YamlNode.text(scalar.type()));
      keywords(scalar.keywords(), entries);
    } else if (schema instanceof Schema.Constants constants) {
      entries.put("type", YamlNode.text("string"));
      entries.put("enum", YamlNode.Sequence.ofTexts(constants.values()));
    } else if (schema instanceof Schema.Items items) {
      entries.put("type", YamlNode.text("array"));
      entries.put("items", of(items.items()));
      if (items.unique()) {
        entries.put("uniqueItems", new YamlNode.Flag(true));
      }
    } else if (schema instanceof Schema.Entries map) {
      entries.put("type", YamlNode.text("object"));
      entries.put("additionalProperties", of(map.values()));
    } else if (schema instanceof Schema.Named named) {
      entries.put("$ref", YamlNode.text(reference(named.key())));
    } else if (schema instanceof Schema.Restricted restricted) {
      entries.putAll(entries(restricted.schema()));
      keywords(restricted.keywords(), entries);
    } else if (schema instanceof Schema.OrNull orNull) {
      orNull(entries(orNull.schema()), entries);
    }
    return entries;
  }

  private static void orNull(Map<String, YamlNode> inner, Map<String, YamlNode> entries) {
    if (inner.get("type") instanceof YamlNode.Text type && !inner.containsKey("enum")) {
      entries.putAll(inner);
      entries.put("type", YamlNode.Sequence.ofTexts(List.of(type.value(), "null")));
    } else if (!inner.isEmpty()) {
      entries.put(
          "anyOf",
          YamlNode.list(mapping(inner), YamlMapping.builder().put("type", "null").build()));
    }
  }

  /** A keyword stands in a schema once, so a second one is a schema beside it. */
  private static void keywords(List<Keyword> keywords, Map<String, YamlNode> entries) {
    List<YamlNode> more = new ArrayList<>();
    for (Keyword keyword : keywords) {
      YamlNode value = value(keyword.value());
      if (entries.containsKey(keyword.name())) {
        more.add(YamlMapping.builder().put(keyword.name(), value).build());
      } else {
        entries.put(keyword.name(), value);
      }
    }
    if (!more.isEmpty()) {
      entries.put("allOf", new YamlNode.Sequence(more));
    }
  }

  private static YamlNode value(Object value) {
    return value instanceof BigDecimal number
        ? new YamlNode.DecimalNumber(number)
        : YamlNode.text(String.valueOf(value));
  }

  private static YamlNode value(Schema schema, String text) {
    if (schema instanceof Schema.Restricted restricted) {
      return value(restricted.schema(), text);
    }
    if (schema instanceof Schema.Items items) {
      return YamlNode.list(value(items.items(), text));
    }
    String type = schema instanceof Schema.Scalar scalar ? scalar.type() : "string";
    return switch (type) {
      case "boolean" -> new YamlNode.Flag(Boolean.parseBoolean(text));
      case "integer", "number" -> number(text);
      default -> YamlNode.text(text);
    };
  }

  /** A number that JSON has; NaN and the like are none. */
  private static YamlNode number(String text) {
    try {
      return new YamlNode.DecimalNumber(new BigDecimal(text.strip()));
    } catch (NumberFormatException e) {
      return YamlNode.text(text);
    }
  }

  private static void description(String text, Map<String, YamlNode> entries) {
    if (!text.isEmpty()) {
      entries.put("description", new YamlNode.LiteralText(text));
    }
  }

  private String reference(String key) {
    return ComponentNames.reference(names.of(key));
  }

  private static YamlMapping mapping(Map<String, YamlNode> entries) {
    YamlMapping.Builder mapping = YamlMapping.builder();
    entries.forEach(mapping::put);
    return mapping.build();
  }
}
