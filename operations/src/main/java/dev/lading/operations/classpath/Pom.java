package dev.lading.operations.classpath;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.model.DependencyCoordinates;
import dev.lading.model.MalformedValueException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a library's POM says of its run-time dependencies, without their versions: a class path has
 * decided those.
 *
 * @param groupId its group, if it or its parent's reference names one
 * @param dependencies what it needs at run time
 */
record Pom(Optional<String> groupId, List<ArtifactKey> dependencies) {

  private static final Set<String> NOT_AT_RUN_TIME = Set.of("test", "provided", "system", "import");

  /** Reads a POM; nothing where it is not one. */
  static Optional<Pom> read(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Element project =
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
      Optional<String> group = text(project, "groupId");
      if (group.isEmpty()) {
        group = child(project, "parent").flatMap(parent -> text(parent, "groupId"));
      }
      return Optional.of(new Pom(group, dependencies(project, group.orElse(""))));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's XML parser has these features", e);
    } catch (SAXException | IOException e) {
      return Optional.empty();
    }
  }

  private static List<ArtifactKey> dependencies(Element project, String ownGroup) {
    List<ArtifactKey> found = new ArrayList<>();
    Optional<Element> list = child(project, "dependencies");
    for (Element dependency : list.map(Pom::children).orElse(List.of())) {
      boolean needed =
          !NOT_AT_RUN_TIME.contains(text(dependency, "scope").orElse("compile"))
              && !text(dependency, "optional").orElse("false").equals("true");
      if (needed) {
        key(project, dependency, ownGroup).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  private static Optional<ArtifactKey> key(Element project, Element dependency, String ownGroup) {
    String group = resolved(project, text(dependency, "groupId").orElse(""), ownGroup);
    String artifact = resolved(project, text(dependency, "artifactId").orElse(""), ownGroup);
    String classifier = resolved(project, text(dependency, "classifier").orElse(""), ownGroup);
    try {
      return Optional.of(
          new ArtifactKey(new DependencyCoordinates(group, artifact), classifier, "jar"));
    } catch (MalformedValueException e) {
      // A property of a parent that is not here: nobody can tell what it means.
      return Optional.empty();
    }
  }

  private static String resolved(Element project, String value, String ownGroup) {
    if (!value.startsWith("${") || !value.endsWith("}")) {
      return value;
    }
    String name = value.substring(2, value.length() - 1);
    return switch (name) {
      case "project.groupId", "pom.groupId", "groupId" -> ownGroup;
      default ->
          child(project, "properties").flatMap(properties -> text(properties, name)).orElse(value);
    };
  }

  private static Optional<String> text(Element element, String name) {
    return child(element, name).map(child -> child.getTextContent().strip());
  }

  private static Optional<Element> child(Element element, String name) {
    return children(element).stream().filter(child -> child.getTagName().equals(name)).findFirst();
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
