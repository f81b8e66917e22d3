package dev.lading.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The modules of this build, and what their POMs say that they depend on. */
final class Poms {

  private static final String LADING = "dev.lading";

  private final Map<String, List<Dependency>> dependencies = new TreeMap<>();

  private Poms() {}

  /**
   * A direct dependency that is more than a test's.
   *
   * @param groupId its group
   * @param artifactId its artifact
   * @param scope {@code compile}, {@code runtime} or {@code provided}
   */
  record Dependency(String groupId, String artifactId, String scope) {}

  static Poms read() throws IOException {
    Poms poms = new Poms();
    for (Element module : elements(parse(Page.TOP.resolve("pom.xml")), "module")) {
      String name = module.getTextContent();
      poms.dependencies.put(name, dependencies(parse(Page.TOP.resolve(name).resolve("pom.xml"))));
    }
    return poms;
  }

  Set<String> modules() {
    return dependencies.keySet();
  }

  /** The modules that a module depends on directly. */
  Set<String> modulesBelow(String module) {
    Set<String> below = new TreeSet<>();
    for (Dependency dependency : dependencies.getOrDefault(module, List.of())) {
      if (dependency.groupId().equals(LADING)) {
        below.add(dependency.artifactId().replaceFirst("^lading-", ""));
      }
    }
    return below;
  }

  /** The modules that a module depends on, directly or by others. */
  Set<String> allModulesBelow(String module) {
    Set<String> all = new TreeSet<>();
    for (String below : modulesBelow(module)) {
      all.add(below);
      all.addAll(allModulesBelow(below));
    }
    return all;
  }

  /** What a module depends on directly that is not of this build. */
  List<Dependency> fromElsewhere(String module) {
    return dependencies.getOrDefault(module, List.of()).stream()
        .filter(dependency -> !dependency.groupId().equals(LADING))
        .toList();
  }

  private static List<Dependency> dependencies(Element project) {
    List<Dependency> dependencies = new ArrayList<>();
    for (Element each : elements(project, "dependency")) {
      boolean direct =
          each.getParentNode().getNodeName().equals("dependencies")
              && each.getParentNode().getParentNode() == project;
      String scope = text(each, "scope", "compile");
      if (direct && !scope.equals("test")) {
        dependencies.add(
            new Dependency(text(each, "groupId", ""), text(each, "artifactId", ""), scope));
      }
    }
    return dependencies;
  }

  private static Element parse(Path pom) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(Files.newInputStream(pom))
          .getDocumentElement();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(pom + " cannot be read", e);
    }
  }

  private static String text(Element parent, String name, String otherwise) {
    for (Element element : elements(parent, name)) {
      if (element.getParentNode() == parent) {
        return element.getTextContent().strip();
      }
    }
    return otherwise;
  }

  /** All elements of the name, however deep. */
  static List<Element> elements(Element parent, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList nodes = parent.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
