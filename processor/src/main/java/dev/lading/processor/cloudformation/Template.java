package dev.lading.processor.cloudformation;

import dev.lading.processor.cloudformation.yaml.YamlMapping;
import dev.lading.processor.cloudformation.yaml.YamlNode;
import dev.lading.processor.cloudformation.yaml.YamlWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A CloudFormation template: its parts, in the order in which people read them.
 *
 * @param heading the comment at its beginning
 * @param description what CloudFormation shows for the stack
 * @param parameters what the one who deploys it says
 * @param sections the resources
 * @param outputs what the stack tells
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html">CloudFormation
 *     template sections</a>
 */
record Template(
    List<String> heading,
    String description,
    List<Parameter> parameters,
    List<Section> sections,
    List<Output> outputs) {

  private static final String FORMAT_VERSION = "2010-09-09";

  /** CloudFormation takes no longer description. */
  private static final int MAX_DESCRIPTION_LENGTH = 1024;

  /** A value that has no default: a deployment must say it. */
  record Parameter(LogicalId id, String description, String type) {

    private static final String TEXT = "String";

    /** A text that is not empty. */
    Parameter(LogicalId id, String description) {
      this(id, description, TEXT);
    }

    YamlMapping tree() {
      YamlMapping.Builder tree =
          YamlMapping.builder().put("Type", type).put("Description", description);
      return type.equals(TEXT) ? tree.put("MinLength", 1).build() : tree.build();
    }
  }

  /** Resources that belong together, under a comment that says why they are there. */
  record Section(List<String> comment, List<Resource> resources) {

    Section {
      comment = List.copyOf(comment);
      resources = List.copyOf(resources);
    }
  }

  /** A value that the stack shows and other tools read. */
  record Output(LogicalId id, String description, YamlNode value) {}

  Template {
    heading = List.copyOf(heading);
    parameters = List.copyOf(parameters);
    sections = List.copyOf(sections);
    outputs = List.copyOf(outputs);
    Set<LogicalId> ids = new HashSet<>();
    parameters.forEach(parameter -> claim(parameter.id(), ids));
    sections.forEach(section -> section.resources().forEach(each -> claim(each.id(), ids)));
  }

  /** The later of two resources would silently take the place of the earlier one. */
  private static void claim(LogicalId id, Set<LogicalId> ids) {
    if (!ids.add(id)) {
      throw new IllegalArgumentException(
          "the logical id "
              + id
              + " stands for two things; a route, a queue and a schedule have one handler each");
    }
  }

  /** The template's text. JSON has no comments, and so not the heading. */
  String text(TemplateFormat format) {
    return switch (format) {
      case YAML -> YamlWriter.write(heading, tree());
      case JSON -> JsonTemplate.write(tree());
    };
  }

  private YamlMapping tree() {
    YamlMapping.Builder root =
        YamlMapping.builder()
            .put("AWSTemplateFormatVersion", FORMAT_VERSION)
            .put("Description", cut(description, MAX_DESCRIPTION_LENGTH));
    section(root, "Parameters", parametersTree());
    section(root, "Resources", resourcesTree());
    section(root, "Outputs", outputsTree());
    return root.build();
  }

  /** Shortens a description to what AWS takes. */
  static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  private static void section(YamlMapping.Builder root, String name, YamlMapping tree) {
    if (!tree.entries().isEmpty()) {
      root.putSpaced(name, tree, List.of());
    }
  }

  private YamlMapping parametersTree() {
    YamlMapping.Builder tree = YamlMapping.builder();
    for (Parameter parameter : parameters) {
      tree.put(parameter.id().value(), parameter.tree());
    }
    return tree.build();
  }

  private YamlMapping resourcesTree() {
    YamlMapping.Builder tree = YamlMapping.builder();
    for (Section section : sections) {
      List<String> comment = section.comment();
      for (Resource resource : section.resources()) {
        tree.putSpaced(resource.id().value(), resource.tree(), comment);
        comment = List.of();
      }
    }
    return tree.build();
  }

  private YamlMapping outputsTree() {
    YamlMapping.Builder tree = YamlMapping.builder();
    for (Output output : outputs) {
      tree.put(
          output.id().value(),
          YamlMapping.builder()
              .put("Description", output.description())
              .put("Value", output.value()));
    }
    return tree.build();
  }
}
