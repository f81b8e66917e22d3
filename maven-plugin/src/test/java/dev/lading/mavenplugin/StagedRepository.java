package dev.lading.mavenplugin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A local repository of its own for the builds of the tests: Lading's modules as this build just
 * compiled them. All else comes from the repository of this build, so that neither a network nor an
 * installed Lading is needed.
 */
final class StagedRepository {

  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern ARTIFACT =
      Pattern.compile("</parent>\\s*<artifactId>([^<]+)</artifactId>", Pattern.DOTALL);

  private final Path repository;
  private final String version;

  private StagedRepository(Path repository, String version) {
    this.repository = repository;
    this.version = version;
  }

  /** Stages all modules of the build that are compiled. */
  static StagedRepository of(Path root, Path folder, String version) throws IOException {
    Path ours = folder.resolve("repository").resolve("dev/lading");
    if (Files.exists(ours)) {
      delete(ours);
    }
    StagedRepository staged = new StagedRepository(folder.resolve("repository"), version);
    staged.add("lading-parent", root.resolve("pom.xml"));
    Matcher modules = MODULE.matcher(Files.readString(root.resolve("pom.xml")));
    while (modules.find()) {
      staged.addModule(root.resolve(modules.group(1)));
    }
    return staged;
  }

  Path folder() {
    return repository;
  }

  private void addModule(Path module) throws IOException {
    Path pom = module.resolve("pom.xml");
    Matcher artifact = ARTIFACT.matcher(Files.readString(pom));
    if (!artifact.find()) {
      throw new IllegalStateException(pom + " has no artifact");
    }
    Path classes = module.resolve("target/classes");
    Path folder = add(artifact.group(1), pom);
    if (Files.isDirectory(classes)) {
      jar(classes, folder.resolve(artifact.group(1) + "-" + version + ".jar"));
    }
  }

  private Path add(String artifact, Path pom) throws IOException {
    Path folder = repository.resolve("dev/lading").resolve(artifact).resolve(version);
    Files.createDirectories(folder);
    Files.copy(
        pom,
        folder.resolve(artifact + "-" + version + ".pom"),
        StandardCopyOption.REPLACE_EXISTING);
    return folder;
  }

  private static void jar(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : files(classes)) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
