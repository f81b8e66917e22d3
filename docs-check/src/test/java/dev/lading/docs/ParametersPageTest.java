package dev.lading.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.docs.Plugin.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages name the goals and properties that there are, all of them and no others. */
class ParametersPageTest {

  private static final Pattern GOAL =
      Pattern.compile("(?<![\\[\"\\w`.])lading:([a-z-]+)|`lading:([a-z-]+)");
  private static final Pattern PROPERTY =
      Pattern.compile("-Dlading\\.([A-Za-z.]*[A-Za-z])|`lading\\.([A-Za-z.]*[A-Za-z])`");

  private static final Pattern OPTION = Pattern.compile("-A(lading\\.[A-Za-z.]*[A-Za-z])");

  /** What begins with {@code lading.} or {@code lading:} and is neither a property nor a goal. */
  private static final Set<String> OTHER_PROPERTIES =
      Set.of(
          "generated",
          "options",
          "lock",
          "rule",
          "bucket",
          "invoke",
          "version",
          "example.chromium",
          "jar");

  private static final Set<String> OTHER_GOALS = Set.of("stage");

  @Test
  void thePageHasARowForEachParameter() throws IOException {
    List<String> rows =
        Files.readString(Page.TOP.resolve("docs/parameters.md"))
            .lines()
            .filter(line -> line.startsWith("| ") && line.contains("`"))
            .toList();

    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            Plugin.read().parameters().stream().map(ParametersPageTest::row).toList());
  }

  private static String row(Parameter parameter) {
    return "| %s | %s | %s | %s |"
        .formatted(
            name(parameter),
            parameter.defaultValue().isEmpty() ? "" : "`" + parameter.defaultValue() + "`",
            parameter.goals().stream()
                .map(goal -> "`" + goal + "`")
                .collect(Collectors.joining(", ")),
            parameter.description());
  }

  /** The property, and the element where that is not the property's last part. */
  private static String name(Parameter parameter) {
    String element = "`<" + parameter.element() + ">`";
    if (parameter.property().isEmpty()) {
      return element;
    }
    String property = "`" + parameter.property() + "`";
    return parameter.property().endsWith("." + parameter.element())
        ? property
        : property + "<br>" + element;
  }

  @Test
  void noTwoParametersOfAGoalShareAnElement() throws IOException {
    List<Parameter> parameters = Plugin.read().parameters();

    for (String goal : Plugin.read().goals().keySet()) {
      assertThat(
              parameters.stream()
                  .filter(parameter -> parameter.goals().contains(goal))
                  .map(Parameter::element))
          .as(goal)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void theReadmeHasARowForEachGoal() throws IOException {
    String readme = Files.readString(Page.TOP.resolve("README.md"));
    List<String> rows =
        readme
            .lines()
            .filter(line -> line.startsWith("| `lading:"))
            .map(line -> line.split(" \\| ")[0] + " | " + line.split(" \\| ")[1])
            .toList();

    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            Plugin.read().goals().entrySet().stream()
                .map(
                    goal ->
                        "| `lading:%s` | %s"
                            .formatted(
                                goal.getKey(),
                                goal.getValue().isEmpty() ? "–" : "`" + goal.getValue() + "`"))
                .toList());
  }

  @Test
  void everyGoalThatAPageNamesIsThere() throws IOException {
    Set<String> goals = new TreeSet<>(Plugin.read().goals().keySet());
    goals.addAll(OTHER_GOALS);

    assertThat(named(GOAL, texts())).hasSizeGreaterThan(5).isSubsetOf(goals);
    assertThat(named(GOAL, Stream.of("`lading:gone` [lading:an-id] \"lading:another\"")))
        .containsExactly("gone");
  }

  @Test
  void everyPropertyThatAPageNamesIsThere() throws IOException {
    Set<String> properties = new TreeSet<>(OTHER_PROPERTIES);
    Plugin.read()
        .parameters()
        .forEach(parameter -> properties.add(parameter.property().replaceFirst("^lading\\.", "")));
    options().forEach(option -> properties.add(option.replaceFirst("^lading\\.", "")));

    Set<String> named = named(PROPERTY, texts());
    assertThat(named).hasSizeGreaterThan(30);
    assertThat(named)
        .as("that there are")
        .filteredOn(name -> !properties.contains(name) && !name.matches("base\\.[A-Z]+"))
        .isEmpty();
    assertThat(
            named(
                PROPERTY, Stream.of("`mvn -Dlading.gone=1` or `lading.gone.too`, in lading.text")))
        .containsExactly("gone", "gone.too");
  }

  @Test
  void everyOptionThatAPageNamesIsThere() {
    assertThat(named(OPTION, texts())).isEqualTo(new TreeSet<>(options()));
    assertThat(named(OPTION, Stream.of("`-Alading.gone=1`"))).containsExactly("lading.gone");
  }

  private static Set<String> options() {
    return JavaSnippets.processors().stream()
        .filter(processor -> processor.getClass().getName().startsWith("dev.lading."))
        .flatMap(processor -> processor.getSupportedOptions().stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> named(Pattern pattern, Stream<String> texts) {
    return texts
        .flatMap(text -> pattern.matcher(text).results())
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> texts() {
    return Page.all().stream()
        .map(
            page -> {
              try {
                return Files.readString(Page.TOP.resolve(page.path()));
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
  }
}
