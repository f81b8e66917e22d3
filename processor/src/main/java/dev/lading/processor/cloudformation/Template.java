package dev.lading.processor.cloudformation;

import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import dev.lading.processor.yaml.YamlWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A CloudFormation template: its parts, in the order in which people read them.
 *
 * @param heading the comment at its beginning
 * @param description what CloudFormation shows for the stack
 * @param parameters what the one who deploys it says
 * @param conditions what follows from the parameters
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
    List<Condition> conditions,
    List<Section> sections,
    List<Output> outputs) {

  private static final String FORMAT_VERSION = "2010-09-09";

  /** CloudFormation takes no longer description. */
  private static final int MAX_DESCRIPTION_LENGTH = 1024;

  /**
   * A value that a deployment says.
   *
   * @param constraints what it must be, and its default, if it has one
   */
  record Parameter(LogicalId id, String description, String type, YamlMapping constraints) {

    /** One of any value that CloudFormation takes for the type. */
    Parameter(LogicalId id, String description, String type) {
      this(id, description, type, YamlMapping.builder().build());
    }

    /** A text that is not empty, and has no default. */
    Parameter(LogicalId id, String description) {
      this(id, description, "String", YamlMapping.builder().put("MinLength", 1).build());
    }

    YamlMapping tree() {
      YamlMapping.Builder tree =
          YamlMapping.builder().put("Type", type).put("Description", description);
      constraints.entries().forEach(entry -> tree.put(entry.key(), entry.value()));
      return tree.build();
    }
  }

  /** A name for something that is true or false of a stack. */
  record Condition(String name, YamlNode value) {}

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
    conditions = List.copyOf(conditions);
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
    section(root, "Conditions", conditionsTree());
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

  private YamlMapping conditionsTree() {
    YamlMapping.Builder tree = YamlMapping.builder();
    conditions.forEach(condition -> tree.put(condition.name(), condition.value()));
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
