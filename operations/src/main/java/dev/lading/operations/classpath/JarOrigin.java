package dev.lading.operations.classpath;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds out what a jar is and where its POM lies: by the POM that Maven put into it, by its place
 * in a repository of Maven, or by its place in Gradle's cache.
 *
 * @param coordinates what it is
 * @param pom its POM; none where it has not been found
 */
record JarOrigin(Coordinates coordinates, Optional<Pom> pom) {

  /** The group of a jar of which nothing but its name is known. */
  static final String UNKNOWN_GROUP = "unknown";

  private static final Pattern NAME_AND_VERSION = Pattern.compile("(.+?)-(\\d[^/]*)");
  private static final Pattern EMBEDDED =
      Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom\\.properties");

  /** What a jar is. */
  static JarOrigin of(Path jar) {
    try {
      Optional<JarOrigin> found = embedded(jar);
      if (found.isEmpty()) {
        found = inMavenRepository(jar);
      }
      if (found.isEmpty()) {
        found = inGradleCache(jar);
      }
      return found.orElseGet(() -> byName(jar));
    } catch (IOException e) {
      throw new UncheckedIOException(jar + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** A jar with several POMs has other jars within: that of its own name counts. */
  private static Optional<JarOrigin> embedded(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      List<JarEntry> entries =
          file.stream().filter(entry -> EMBEDDED.matcher(entry.getName()).matches()).toList();
      for (JarEntry entry : entries) {
        Matcher path = EMBEDDED.matcher(entry.getName());
        String artifact = path.matches() ? path.group(2) : "";
        if (entries.size() == 1 || base(jar).startsWith(artifact + "-")) {
          return Optional.of(embedded(file, entry));
        }
      }
      return Optional.empty();
    }
  }

  private static JarOrigin embedded(JarFile file, JarEntry entry) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = file.getInputStream(entry)) {
      properties.load(in);
    }
    Coordinates coordinates =
        Coordinates.of(
            properties.getProperty("groupId", UNKNOWN_GROUP),
            properties.getProperty("artifactId", base(Path.of(file.getName()))),
            properties.getProperty("version", "0"),
            "");
    JarEntry pom = file.getJarEntry(entry.getName().replace("pom.properties", "pom.xml"));
    if (pom == null) {
      return new JarOrigin(coordinates, Optional.empty());
    }
    try (InputStream in = file.getInputStream(pom)) {
      return new JarOrigin(coordinates, Pom.read(in.readAllBytes()));
    }
  }

  /** {@code org/duckdb/duckdb_jdbc/1.4/duckdb_jdbc-1.4.jar}, with its POM beside it. */
  private static Optional<JarOrigin> inMavenRepository(Path jar) throws IOException {
    Path path = jar.toAbsolutePath();
    int names = path.getNameCount();
    if (names < 4) {
      return Optional.empty();
    }
    Path versionFolder = path.resolve("..").normalize();
    String version = path.getName(names - 2).toString();
    String artifact = path.getName(names - 3).toString();
    Path pom = versionFolder.resolve(artifact + "-" + version + ".pom");
    if (!base(jar).startsWith(artifact + "-" + version) || !Files.isRegularFile(pom)) {
      return Optional.empty();
    }
    Optional<Pom> read = Pom.read(Files.readAllBytes(pom));
    String group = read.flatMap(Pom::groupId).orElse(UNKNOWN_GROUP);
    String rest = base(jar).substring((artifact + "-" + version).length());
    String classifier = rest.startsWith("-") ? rest.substring(1) : "";
    return Optional.of(new JarOrigin(Coordinates.of(group, artifact, version, classifier), read));
  }

  /** {@code files-2.1/org.duckdb/duckdb_jdbc/1.4/SHA1/duckdb_jdbc-1.4.jar}. */
  private static Optional<JarOrigin> inGradleCache(Path jar) throws IOException {
    Path path = jar.toAbsolutePath();
    int names = path.getNameCount();
    if (names < 6 || !path.getName(names - 6).toString().startsWith("files-")) {
      return Optional.empty();
    }
    String group = path.getName(names - 5).toString();
    String artifact = path.getName(names - 4).toString();
    String version = path.getName(names - 3).toString();
    String rest =
        base(jar).startsWith(artifact + "-" + version)
            ? base(jar).substring((artifact + "-" + version).length())
            : "";
    Coordinates coordinates =
        Coordinates.of(group, artifact, version, rest.startsWith("-") ? rest.substring(1) : "");
    Path versionFolder = path.resolve("../..").normalize();
    return Optional.of(
        new JarOrigin(coordinates, pomBelow(versionFolder, artifact + "-" + version + ".pom")));
  }

  private static Optional<Pom> pomBelow(Path folder, String name) throws IOException {
    List<Path> hashes = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      children.sorted().forEach(hashes::add);
    }
    for (Path hash : hashes) {
      if (Files.isRegularFile(hash.resolve(name))) {
        return Pom.read(Files.readAllBytes(hash.resolve(name)));
      }
    }
    return Optional.empty();
  }

  private static JarOrigin byName(Path jar) {
    Matcher name = NAME_AND_VERSION.matcher(base(jar));
    Coordinates coordinates =
        name.matches()
            ? Coordinates.of(UNKNOWN_GROUP, part(name.group(1)), name.group(2), "")
            : Coordinates.of(UNKNOWN_GROUP, part(base(jar)), "0", "");
    return new JarOrigin(coordinates, Optional.empty());
  }

  private static String part(String text) {
    return text.replaceAll("[^A-Za-z0-9_.-]", "-");
  }

  private static String base(Path jar) {
    return name(jar).replaceFirst("\\.jar$", "");
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
