package dev.lading.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where is kept what later builds need not do again. */
final class CacheOptions {

  @Option(
      names = "--cache",
      paramLabel = "FOLDER",
      defaultValue = "${sys:user.home}/.cache/lading/builds",
      description = "Scanned and pruned jars, layers; default is ${DEFAULT-VALUE}.")
  private Path cache = Path.of("");

  @Option(
      names = "--base-cache",
      paramLabel = "FOLDER",
      defaultValue = "${sys:user.home}/.cache/lading/base-images",
      description = "Base images' layers; default is ${DEFAULT-VALUE}.")
  private Path baseCache = Path.of("");

  @Option(
      names = "--npm-cache",
      paramLabel = "FOLDER",
      defaultValue = "${sys:user.home}/.cache/lading/npm",
      description = "Packages of npm; default is ${DEFAULT-VALUE}.")
  private Path npmCache = Path.of("");

  Path npmCache() {
    return npmCache.toAbsolutePath();
  }

  Path cache() {
    return cache.toAbsolutePath();
  }

  Path baseCache() {
    return baseCache.toAbsolutePath();
  }
}
