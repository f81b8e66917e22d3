package dev.lading.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.annotations.ContainerImage;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Target;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code docs/annotations.md} has each annotation with each member, as it is. */
class AnnotationsPageTest {

  private static final Path SOURCES =
      Page.TOP.resolve("annotations/src/main/java/dev/lading/annotations");
  private static final Pattern LINK =
      Pattern.compile("https://docs\\.aws\\.amazon\\.com[^\"\\s)]+");
  private static final Pattern ROW =
      Pattern.compile("^(\\| `\\w+` \\| `[^`]+` \\| (?:required|`[^|]*`)) \\| \\S");

  @Test
  void thePageHasEachTypeAndNoOther() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      assertThat(sections().keySet())
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString().replace(".java", ""))
                  .filter(name -> !name.equals("package-info"))
                  .toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> eachSectionIsAsTheTypeIs() throws IOException {
    return sections().entrySet().stream()
        .map(
            section ->
                DynamicTest.dynamicTest(
                    section.getKey(), () -> check(type(section.getKey()), section.getValue())));
  }

  @Test
  void aSectionThatDiffersIsFound() throws IOException {
    String right = sections().get("Queue");

    for (String wrong :
        List.of(
            right.replace("| `maxReceives` | `int` | `0` |", "| `maxReceives` | `int` | `5` |"),
            right.replace("| `maxReceives` | `int` |", "| `maxReceives` | `long` |"),
            right.replaceFirst("\\| `maxReceives` .*\n", ""),
            right.replace("| `maxReceives` |", "| `maxTries` |"),
            right.replace("| `CONTENT` |", "| `BODY` |"),
            right.replace("services-sqs-scaling", "services-sqs"),
            right.replace("a method or a class", "a class"))) {
      assertThat(wrong).isNotEqualTo(right);
      assertThatThrownBy(() -> check(type("Queue"), wrong)).isInstanceOf(AssertionError.class);
    }
    check(dev.lading.annotations.Queue.class, right);
  }

  private static void check(Class<?> type, String section) throws IOException {
    if (type.isAnnotation()) {
      assertThat(section).contains("\n" + place(type) + "\n");
      assertThat(
              section.lines().flatMap(line -> ROW.matcher(line).results()).map(row -> row.group(1)))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(type.getDeclaredMethods()).map(AnnotationsPageTest::row).toList());
    }
    for (Class<?> constants : constants(type)) {
      assertThat(section).contains("| `" + constants.getSimpleName() + "` | what it is |");
      for (Object constant : constants.getEnumConstants()) {
        assertThat(section).contains("\n| `" + constant + "` |");
      }
    }
    String source = Files.readString(SOURCES.resolve(type.getSimpleName() + ".java"));
    assertThat(links(section)).containsAll(links(source));
  }

  private static List<Class<?>> constants(Class<?> type) {
    List<Class<?>> constants = new ArrayList<>(List.of(type.getDeclaredClasses()));
    constants.add(type);
    constants.removeIf(each -> !each.isEnum());
    return constants;
  }

  private static String place(Class<?> type) {
    Target target = type.getAnnotation(Target.class);
    if (target == null || target.value().length == 0) {
      return "Stands in other annotations.";
    }
    String places =
        Arrays.stream(target.value())
            .map(AnnotationsPageTest::place)
            .collect(Collectors.joining(" or "));
    return "Stands on "
        + places
        + (type.isAnnotationPresent(Repeatable.class) ? "; several of them may." : ".");
  }

  private static String place(ElementType place) {
    return switch (place) {
      case TYPE -> "a class or interface";
      case METHOD -> "a method";
      case PARAMETER -> "a parameter";
      default -> throw new IllegalArgumentException("no word for " + place);
    };
  }

  private static String row(Method member) {
    Object value = member.getDefaultValue();
    return "| `%s` | `%s` | %s"
        .formatted(
            member.getName(),
            member.getReturnType() == Class.class ? "Class<?>" : typeName(member.getReturnType()),
            value == null ? "required" : "`" + shown(value) + "`");
  }

  private static String typeName(Class<?> type) {
    return type.getSimpleName().replace("Class[]", "Class<?>[]");
  }

  /** A default as one would write it. */
  private static String shown(Object value) {
    if (value.getClass().isArray()) {
      List<String> elements = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        elements.add(shown(Array.get(value, i)));
      }
      return "{" + String.join(", ", elements) + "}";
    }
    if (value instanceof Enum<?> constant) {
      return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
    if (value instanceof Class<?> type) {
      return type.getSimpleName() + ".class";
    }
    return value instanceof String
        ? "\"" + value + "\""
        : value.toString().replaceFirst("\\.0$", "");
  }

  private static TreeSet<String> links(String text) {
    return LINK.matcher(text)
        .results()
        .map(link -> link.group().replaceFirst("\">.*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(ContainerImage.class.getPackageName() + "." + name);
  }

  /** The page's sections by the types that their headings name. */
  private static Map<String, String> sections() throws IOException {
    Map<String, String> sections = new TreeMap<>();
    String page = Files.readString(Page.TOP.resolve("docs/annotations.md"));
    for (String section : page.split("(?m)^#{2,3} ")) {
      if (section.startsWith("`")) {
        sections.put(section.substring(1, section.indexOf('`', 1)).replace("@", ""), section);
      }
    }
    return sections;
  }
}
