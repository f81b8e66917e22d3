package dev.lading.operations.ci;

import dev.lading.operations.Choice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The workflow for GitHub Actions: tests, a stack for each pull request until it is closed, and
 * what is merged goes to staging and, by the same digests, to production.
 *
 * <p>Images are built without Docker, for any architecture on any machine, so there is neither a
 * builder nor an emulator to set up. Credentials are those of roles, by OpenID Connect.
 *
 * @see <a
 *     href="https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws">OpenID
 *     Connect in Amazon Web Services</a>
 */
public final class GitHubWorkflow {

  /** Where GitHub looks for workflows, and this one's name. */
  public static final String FILE = ".github/workflows/lading.yml";

  /** Steps that several jobs have. */
  private static final List<String> STEPS =
      List.of(
          "checkout", "checkout-head", "java", "credentials", "deploy", "expire", "keep", "remove");

  private static final Pattern STEP = Pattern.compile("(?m)^( *)@([a-z-]+)@$");

  private GitHubWorkflow() {}

  /** The workflow's text. */
  public static String of(WorkflowSettings settings) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("stack", settings.stack());
    values.put("branch", settings.branch());
    values.put("java-version", String.valueOf(settings.java()));
    values.put("region", settings.region().orElse("${{ vars.AWS_REGION }}"));
    values.put("cache", Choice.word(settings.build().tool()));
    values.put("verify", scalar(settings.build().verify()));
    values.put("push", scalar(settings.build().push()));
    values.put("output", settings.build().output());
    String text = withSteps(read("workflow"));
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("@" + value.getKey() + "@", value.getValue());
    }
    return text;
  }

  private static String withSteps(String workflow) {
    return STEP.matcher(workflow)
        .replaceAll(found -> Matcher.quoteReplacement(step(found.group(1), found.group(2))));
  }

  private static String step(String indent, String name) {
    if (!STEPS.contains(name)) {
      throw new IllegalStateException("the workflow names a step that is not there: " + name);
    }
    return read(name).lines().map(line -> indent + line).collect(Collectors.joining("\n"));
  }

  /** A value of YAML in single quotes, in which nothing but these has a meaning. */
  private static String scalar(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String read(String name) {
    try (InputStream in = GitHubWorkflow.class.getResourceAsStream(name + ".yml")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name + ".yml");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
