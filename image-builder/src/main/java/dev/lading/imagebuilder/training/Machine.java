package dev.lading.imagebuilder.training;

import dev.lading.model.Architecture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** This machine: whether it can run an image's programs in the image's own files. */
final class Machine {

  /** What makes namespaces for a process; as root, it needs none for users. */
  private static final List<List<String>> WAYS =
      List.of(
          List.of("unshare", "--user", "--map-root-user", "--mount"),
          List.of("unshare", "--mount"));

  private static final String FOLDERS =
      System.getenv().getOrDefault("PATH", "") + ":/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin";

  private Machine() {}

  /** Fails when images of the architecture cannot run here. */
  static void require(Architecture wanted) throws NotTrainedException {
    String system = System.getProperty("os.name", "");
    if (!system.equals("Linux")) {
      throw new NotTrainedException(
          "This machine runs "
              + system
              + " and the image Linux: build it on a Linux machine, such as one of a build service,"
              + " to get one.");
    }
    Optional<Architecture> here = architecture(System.getProperty("os.arch", ""));
    if (here.isEmpty() || here.get() != wanted) {
      String builder =
          wanted == Architecture.ARM64
              ? "an arm64 machine (AWS Graviton, CodeBuild's ARM_CONTAINER, GitHub's ubuntu-24.04-arm)"
              : "an x86_64 machine";
      throw new NotTrainedException(
          "This machine is "
              + here.map(Architecture::lambdaName).orElse(System.getProperty("os.arch", "?"))
              + " and the image "
              + wanted.lambdaName()
              + ": build it on "
              + builder
              + " to get one.");
    }
    isolation();
  }

  /** The command before a command that then has files and mounts of its own. */
  static List<String> isolation() throws NotTrainedException {
    for (String program : List.of("unshare", "mount", "chroot", "sh")) {
      program(program);
    }
    String problem = "";
    for (List<String> way : WAYS) {
      List<String> command = new ArrayList<>(way);
      command.set(0, program(way.get(0)).toString());
      Optional<String> failure = tried(command);
      if (failure.isEmpty()) {
        return List.copyOf(command);
      }
      problem = failure.get();
    }
    throw new NotTrainedException(
        "The image's own files cannot be made a process's root here, as that needs user namespaces or"
            + " root's rights ("
            + problem.strip()
            + "). In a container, allow them; on Ubuntu 24.04, 'sysctl"
            + " kernel.apparmor_restrict_unprivileged_userns=0' does.");
  }

  /** The environment of a command that runs outside of the image's files. */
  static Map<String, String> environment() {
    return Map.of("PATH", FOLDERS, "LC_ALL", "C");
  }

  static Path program(String name) throws NotTrainedException {
    for (String folder : FOLDERS.split(":", -1)) {
      Path file = Path.of(folder.isEmpty() ? "/" : folder, name);
      if (Files.isExecutable(file) && !Files.isDirectory(file)) {
        return file;
      }
    }
    throw new NotTrainedException(
        "The program '" + name + "' is missing on this machine: install util-linux and coreutils.");
  }

  /** Nothing when it works, else what it said. */
  private static Optional<String> tried(List<String> isolation) {
    List<String> command = new ArrayList<>(isolation);
    command.add("true");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().clear();
      builder.environment().putAll(environment());
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.of("it does not end");
      }
      return process.exitValue() == 0 ? Optional.empty() : Optional.of(output);
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("it was interrupted");
    }
  }

  private static Optional<Architecture> architecture(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> Optional.of(Architecture.X86_64);
      case "aarch64", "arm64" -> Optional.of(Architecture.ARM64);
      default -> Optional.empty();
    };
  }
}
