package dev.lading.operations.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether there are credentials for AWS, and a region, as far as the environment and files tell
 * without asking anybody: where they come from, never what they are.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/credentials-chain.html">Default
 *     credentials provider chain</a>
 */
final class CredentialsCheck implements Check {

  private static final String TITLE = "credentials";
  private static final String REGION = "region";
  private static final String GET =
      "Needed to push and to deploy only: 'aws configure sso' or 'aws configure' makes a profile; in"
          + " a CI job take a role by OIDC.";

  private final Workplace workplace;

  CredentialsCheck(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public List<Finding> run() {
    return List.of(credentials(), region());
  }

  /** Where credentials come from, or why there are none. */
  Finding credentials() {
    boolean key = isSet("AWS_ACCESS_KEY_ID");
    boolean secret = isSet("AWS_SECRET_ACCESS_KEY");
    if (key != secret) {
      return Finding.failure(
          TITLE,
          (key ? "AWS_ACCESS_KEY_ID" : "AWS_SECRET_ACCESS_KEY") + " is set, the other half is not",
          "Set both, or neither.");
    }
    if (key) {
      String kind = isSet("AWS_SESSION_TOKEN") ? " (temporary)" : " (a long-lived key)";
      return Finding.ok(TITLE, "from the environment" + kind);
    }
    if (isSet("AWS_WEB_IDENTITY_TOKEN_FILE")) {
      return webIdentity();
    }
    if (isSet("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")
        || isSet("AWS_CONTAINER_CREDENTIALS_FULL_URI")) {
      return Finding.ok(TITLE, "from the container's role");
    }
    return profile();
  }

  private Finding webIdentity() {
    Path file = Path.of(workplace.variable("AWS_WEB_IDENTITY_TOKEN_FILE"));
    if (!Files.isReadable(file)) {
      return Finding.failure(
          TITLE,
          "AWS_WEB_IDENTITY_TOKEN_FILE names a file that cannot be read: " + file,
          "Correct the variable, or take it away.");
    }
    return isSet("AWS_ROLE_ARN")
        ? Finding.ok(TITLE, "by web identity, for the role of AWS_ROLE_ARN")
        : Finding.failure(
            TITLE, "there is a web identity, but no AWS_ROLE_ARN", "Set AWS_ROLE_ARN.");
  }

  private Finding profile() {
    String wanted = workplace.variable("AWS_PROFILE");
    String name = wanted.isEmpty() ? "default" : wanted;
    Set<String> known = new LinkedHashSet<>();
    known.addAll(sections(file("AWS_SHARED_CREDENTIALS_FILE", "credentials")));
    known.addAll(sections(file("AWS_CONFIG_FILE", "config")));
    if (known.contains(name)) {
      return Finding.ok(TITLE, "from the profile '" + name + "'");
    }
    if (!wanted.isEmpty()) {
      return Finding.failure(
          TITLE,
          "AWS_PROFILE names the profile '" + wanted + "', which is in no file",
          known.isEmpty() ? GET : "There are " + String.join(", ", known) + ".");
    }
    return known.isEmpty()
        ? Finding.note(TITLE, "none found in the environment or in ~/.aws. " + GET)
        : Finding.warning(
            TITLE,
            "there is no default profile",
            "Set AWS_PROFILE to one of " + String.join(", ", known) + ".");
  }

  /** A region, with where it comes from as far as that is seen. */
  String region(String name) {
    Finding seen = region();
    return seen.detail().startsWith(name + ",") ? seen.detail() : name + ", from AWS's chain";
  }

  private Finding region() {
    for (String variable : List.of("AWS_REGION", "AWS_DEFAULT_REGION")) {
      if (isSet(variable)) {
        return Finding.ok(REGION, workplace.variable(variable) + ", from " + variable);
      }
    }
    String profile = workplace.variable("AWS_PROFILE");
    Optional<String> region =
        regionOf(profile.isEmpty() ? "default" : profile, file("AWS_CONFIG_FILE", "config"));
    return region
        .map(text -> Finding.ok(REGION, text + ", from the profile"))
        .orElseGet(
            () -> Finding.note(REGION, "none set. AWS_REGION, or the profile's region, names it"));
  }

  private boolean isSet(String variable) {
    return !workplace.variable(variable).isEmpty();
  }

  private Path file(String variable, String name) {
    return isSet(variable)
        ? Path.of(workplace.variable(variable))
        : workplace.home().resolve(".aws").resolve(name);
  }

  private static List<String> sections(Path file) {
    List<String> names = new ArrayList<>();
    for (String line : lines(file)) {
      section(line).ifPresent(names::add);
    }
    return names;
  }

  private static Optional<String> section(String line) {
    String text = line.strip();
    if (!text.startsWith("[") || !text.endsWith("]")) {
      return Optional.empty();
    }
    String name = text.substring(1, text.length() - 1).strip();
    return name.startsWith("sso-session ") || name.startsWith("services ")
        ? Optional.empty()
        : Optional.of(name.replaceFirst("^profile\\s+", ""));
  }

  private static Optional<String> regionOf(String profile, Path file) {
    boolean inside = false;
    for (String line : lines(file)) {
      Optional<String> section = section(line);
      if (section.isPresent()) {
        inside = section.get().equals(profile);
      } else if (inside && line.strip().matches("region\\s*=.*")) {
        return Optional.of(line.substring(line.indexOf('=') + 1).strip());
      }
    }
    return Optional.empty();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}
