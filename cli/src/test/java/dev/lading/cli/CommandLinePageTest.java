package dev.lading.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The page of the command line names the commands and options that there are. */
class CommandLinePageTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
  private static final Pattern PROPERTY =
      Pattern.compile("`lading\\.([A-Za-z.]+)`|`<([A-Za-z]+)>`");

  @Test
  void everyOptionThatThePageNamesIsThere() throws IOException {
    Set<String> there =
        options().flatMap(option -> Stream.of(option.names())).collect(Collectors.toSet());
    options()
        .filter(OptionSpec::negatable)
        .forEach(option -> there.add(option.longestName().replace("--", "--no-")));

    assertThat(named(OPTION, page("without-maven.md")))
        .hasSizeGreaterThan(10)
        .filteredOn(option -> !there.contains(option))
        .isEmpty();
  }

  /** An option that has no parameter of a goal as its twin is named on a page itself. */
  @Test
  void everyOptionIsDocumented() throws IOException {
    Set<String> documented = named(OPTION, page("without-maven.md") + page("ci.md"));
    PROPERTY
        .matcher(page("parameters.md"))
        .results()
        .map(property -> property.group(1) == null ? property.group(2) : property.group(1))
        .forEach(property -> documented.add("--" + kebab(property)));

    assertThat(
            options()
                .filter(option -> !option.usageHelp() && !option.versionHelp() && !option.hidden())
                .map(OptionSpec::longestName)
                .filter(option -> !documented.contains(option)))
        .isEmpty();
  }

  @Test
  void everyCommandIsOnThePage() throws IOException {
    assertThat(page("without-maven.md"))
        .contains(
            commands().keySet().stream()
                .filter(command -> !command.equals("help"))
                .map(command -> command + "`")
                .toList());
  }

  /** {@code push.immutableTags} is {@code immutable-tags}. */
  private static String kebab(String property) {
    return property
        .substring(property.lastIndexOf('.') + 1)
        .replaceAll("([A-Z])", "-$1")
        .toLowerCase(Locale.ROOT);
  }

  private static Set<String> named(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<OptionSpec> options() {
    return commands().values().stream()
        .flatMap(command -> command.getCommandSpec().options().stream());
  }

  private static Map<String, CommandLine> commands() {
    return Main.commandLine(Map.of()).getSubcommands();
  }

  private static String page(String name) throws IOException {
    return Files.readString(DOCS.resolve(name));
  }
}
