package dev.lading.cli;

import dev.lading.imagebuilder.registry.Credentials;
import dev.lading.operations.OperationException;
import dev.lading.operations.push.GivenCredentials;
import dev.lading.operations.push.RegistryCredentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who pushes, to other registries than Amazon ECR. A password is never on the command line. */
final class CredentialOptions {

  static final String USER = "LADING_PUSH_USER";
  static final String PASSWORD = "LADING_PUSH_PASSWORD";

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = {
        "The registry's user; default is " + USER + " of the environment. The password is",
        PASSWORD + " of the environment, or read with --password-stdin. Without a user,",
        "Docker's configuration and its credential helpers are asked."
      })
  private @Nullable String user;

  @Option(names = "--password-stdin", description = "Reads the password from standard input.")
  private boolean passwordStdin;

  @Option(
      names = "--credential-helper",
      paramLabel = "NAME",
      description = {
        "The Docker credential helper that is asked: what follows docker-credential- in its name,"
            + " or its whole path."
      })
  private @Nullable String helper;

  RegistryCredentials credentials(Map<String, String> environment, Consumer<String> debugLog)
      throws IOException {
    return new GivenCredentials(given(environment), Optional.ofNullable(helper), debugLog);
  }

  private Optional<Credentials> given(Map<String, String> environment) throws IOException {
    String name = user == null ? environment.getOrDefault(USER, "") : user;
    String password =
        passwordStdin
            ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing()
            : environment.getOrDefault(PASSWORD, "");
    if (name.isEmpty() && !passwordStdin) {
      return Optional.empty();
    }
    if (name.isEmpty() || password.isEmpty()) {
      throw new OperationException(
          name.isEmpty()
              ? "there is a password and no user: name the user with --user, or with " + USER
              : "there is a user and no password: set "
                  + PASSWORD
                  + ", or pipe it to --password-stdin");
    }
    return Optional.of(new Credentials(name, password));
  }
}
