package dev.lading.docs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The goals of the Maven plugin and their parameters, as the plugin's own descriptor has them. */
final class Plugin {

  private final Map<String, String> goals = new TreeMap<>();
  private final List<Parameter> parameters = new ArrayList<>();

  private Plugin() {}

  /**
   * A parameter that a user may set.
   *
   * @param property its property, or nothing where only the POM can set it
   * @param element its element in the plugin's configuration
   * @param defaultValue its default, in the words of the documentation, or nothing
   * @param goals the goals that have it
   * @param description what it is, in Markdown
   */
  record Parameter(
      String property, String element, String defaultValue, Set<String> goals, String description) {

    private boolean isSame(Parameter other) {
      return property.equals(other.property)
          && element.equals(other.element)
          && defaultValue.equals(other.defaultValue)
          && description.equals(other.description);
    }
  }

  static Plugin read() throws IOException {
    Plugin plugin = new Plugin();
    try {
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(
                  Page.TOP
                      .resolve("maven-plugin/target/classes/META-INF/maven/plugin.xml")
                      .toFile())
              .getDocumentElement();
      children(child(root, "mojos"), "mojo").forEach(plugin::addGoal);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("the plugin's descriptor cannot be read", e);
    }
    return plugin;
  }

  /** The goals, each with the phase that it is bound to or nothing. */
  Map<String, String> goals() {
    return goals;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  private void addGoal(Element mojo) {
    String goal = text(mojo, "goal");
    goals.put(goal, text(mojo, "phase"));
    if (goal.equals("help")) {
      return;
    }
    for (Element parameter : children(child(mojo, "parameters"), "parameter")) {
      if (text(parameter, "editable").equals("true")) {
        addParameter(goal, parameter, configuration(mojo, text(parameter, "name")));
      }
    }
  }

  private void addParameter(String goal, Element parameter, List<Element> configuration) {
    String property = configuration.isEmpty() ? "" : configuration.get(0).getTextContent();
    String value =
        configuration.isEmpty() ? "" : configuration.get(0).getAttribute("default-value");
    Parameter added =
        new Parameter(
            property.replaceAll("[${}]", ""),
            text(parameter, "name"),
            value
                .replace("${user.home}", "~")
                .replace("${project.basedir}/", "")
                .replace("${project.build.directory}", "target"),
            new TreeSet<>(Set.of(goal)),
            markdown(text(parameter, "description")));
    parameters.stream()
        .filter(added::isSame)
        .findFirst()
        .ifPresentOrElse(same -> same.goals().add(goal), () -> parameters.add(added));
  }

  private static List<Element> configuration(Element mojo, String parameter) {
    return children(child(mojo, "configuration"), parameter);
  }

  /** The descriptor's plain text, so that Markdown leaves it as it is. */
  private static String markdown(String text) {
    return text.replaceAll("\\s+", " ")
        .replace("<", "\\<")
        .replace("|", "\\|")
        .replace("*", "\\*")
        .strip();
  }

  private static Element child(Element parent, String name) {
    List<Element> children = children(parent, name);
    return children.isEmpty() ? parent.getOwnerDocument().createElement(name) : children.get(0);
  }

  private static String text(Element parent, String name) {
    return child(parent, name).getTextContent().strip();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element && element.getTagName().equals(name)) {
        children.add(element);
      }
    }
    return children;
  }
}
