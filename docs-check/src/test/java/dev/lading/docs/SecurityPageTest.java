package dev.lading.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.docs.Proofs.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} lists the dependencies that there are, and proofs that exist. */
class SecurityPageTest {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern COORDINATES = Pattern.compile("[\\w.-]+:[\\w.-]+");

  /** What is no part of the product. */
  private static final Set<String> BESIDE = Set.of("example-app", "docs-check");

  @Test
  void theListHasEachDependencyWithTheModulesThatHaveIt() throws IOException {
    Poms poms = Poms.read();
    Map<String, Set<String>> real = new TreeMap<>();
    for (String module : poms.modules()) {
      if (!BESIDE.contains(module)) {
        poms.fromElsewhere(module).stream()
            .filter(dependency -> !dependency.scope().equals("provided"))
            .map(dependency -> dependency.groupId() + ":" + dependency.artifactId())
            .forEach(name -> real.computeIfAbsent(name, key -> new TreeSet<>()).add(module));
      }
    }

    assertThat(listed()).isEqualTo(real);
  }

  @Test
  void eachProofExists() throws IOException {
    List<Proof> proofs = Proofs.in(section("## What is hardened"));

    assertThat(proofs).hasSizeGreaterThan(15).allMatch(Proof::exists);
  }

  private static Map<String, Set<String>> listed() throws IOException {
    Map<String, Set<String>> listed = new TreeMap<>();
    for (String row : section("## Dependencies").lines().toList()) {
      String[] cells = row.split(" \\| ");
      if (cells.length == 3 && row.startsWith("| `")) {
        Set<String> modules = codes(cells[1]);
        codes(cells[0]).stream()
            .filter(code -> COORDINATES.matcher(code).matches())
            .forEach(name -> listed.put(name, modules));
      }
    }
    return listed;
  }

  private static Set<String> codes(String cell) {
    return CODE.matcher(cell)
        .results()
        .map(code -> code.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String section(String heading) throws IOException {
    String page = Files.readString(Page.TOP.resolve("docs/security.md"));
    String rest = page.substring(page.indexOf(heading) + heading.length());
    int next = rest.indexOf("\n## ");
    return next < 0 ? rest : rest.substring(0, next);
  }
}
