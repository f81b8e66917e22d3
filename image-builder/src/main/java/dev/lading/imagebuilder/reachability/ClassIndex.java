package dev.lading.imagebuilder.reachability;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Where each class of a class path is, and what it refers to, read when first asked. */
final class ClassIndex implements Closeable {

  private static final String CLASS = ".class";
  private static final String SERVICES = "META-INF/services/";
  private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/\\d+/(.+)");

  private final List<ZipFile> open = new ArrayList<>();
  private final Map<String, List<Place>> places = new HashMap<>();
  private final Map<String, List<String>> services = new LinkedHashMap<>();
  private final Map<String, ClassReferences> known = new HashMap<>();
  private final Set<ArtifactKey> withClasses = new HashSet<>();

  /** A class file: in the application where there is no artifact. */
  private record Place(Optional<ArtifactKey> artifact, Opener opener) {}

  /** Opens a class file. */
  private interface Opener {
    InputStream open() throws IOException;
  }

  ClassIndex(Path classes, Collection<ResolvedArtifact> artifacts) throws IOException {
    add(Optional.empty(), classes);
    for (ResolvedArtifact artifact : artifacts) {
      add(Optional.of(artifact.key()), artifact.file());
    }
  }

  private void add(Optional<ArtifactKey> artifact, Path jarOrFolder) throws IOException {
    if (Files.isDirectory(jarOrFolder)) {
      addFolder(artifact, jarOrFolder);
    } else {
      addJar(artifact, jarOrFolder);
    }
  }

  boolean has(String name) {
    return places.containsKey(name);
  }

  /** The artifact that a class comes from; none where it is the application's own. */
  Optional<ArtifactKey> artifactOf(String name) {
    List<Place> found = places.getOrDefault(name, List.of());
    return found.isEmpty() ? Optional.empty() : found.get(0).artifact();
  }

  /** The classes of an artifact. */
  List<String> classesOf(ArtifactKey artifact) {
    return places.keySet().stream()
        .filter(name -> artifactOf(name).filter(artifact::equals).isPresent())
        .sorted()
        .toList();
  }

  /** Whether the artifact has any class; of one without, nothing can be told. */
  boolean hasClasses(ArtifactKey artifact) {
    return withClasses.contains(artifact);
  }

  /** The providers of each service, by the service's class name with slashes. */
  Map<String, List<String>> services() {
    return services;
  }

  /** What a class refers to; nothing where there is no such class. */
  ClassReferences references(String name) throws IOException {
    ClassReferences before = known.get(name);
    if (before != null) {
      return before;
    }
    Set<String> certain = new HashSet<>();
    Set<String> possible = new HashSet<>();
    for (Place place : places.getOrDefault(name, List.of())) {
      try (InputStream content = new BufferedInputStream(place.opener().open())) {
        ClassReferences found = ClassReferences.read(content);
        certain.addAll(found.certain());
        possible.addAll(found.possible());
      } catch (EOFException damaged) {
        // A class that is cut off is refused where it is loaded; it reaches nothing here.
      }
    }
    ClassReferences all = new ClassReferences(certain, possible);
    known.put(name, all);
    return all;
  }

  private void addFolder(Optional<ArtifactKey> artifact, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(CLASS)) {
          add(artifact, name, () -> Files.newInputStream(file));
        } else if (name.startsWith(SERVICES)) {
          addService(name, Files.readString(file));
        }
      }
    }
  }

  private void addJar(Optional<ArtifactKey> artifact, Path jar) throws IOException {
    ZipFile zip = new ZipFile(jar.toFile());
    open.add(zip);
    for (ZipEntry entry : zip.stream().toList()) {
      if (entry.getName().endsWith(CLASS)) {
        add(artifact, entry.getName(), () -> zip.getInputStream(entry));
      } else if (entry.getName().startsWith(SERVICES) && !entry.isDirectory()) {
        byte[] text = zip.getInputStream(entry).readAllBytes();
        addService(entry.getName(), new String(text, StandardCharsets.UTF_8));
      }
    }
  }

  private void add(Optional<ArtifactKey> artifact, String path, Opener opener) {
    String name = path.substring(0, path.length() - CLASS.length());
    Matcher versioned = VERSIONED.matcher(name);
    String key = versioned.matches() ? versioned.group(1) : name;
    if (key.endsWith("module-info") || key.endsWith("package-info")) {
      return;
    }
    artifact.ifPresent(withClasses::add);
    List<Place> all = places.computeIfAbsent(key, each -> new ArrayList<>());
    // The first on the class path is the one that is loaded; its versions of later Java count too.
    if (all.isEmpty() || all.get(0).artifact().equals(artifact)) {
      all.add(new Place(artifact, opener));
    }
  }

  private void addService(String path, String text) {
    String service = path.substring(SERVICES.length()).replace('.', '/');
    for (String line : text.lines().toList()) {
      String provider = line.replaceFirst("#.*", "").strip().replace('.', '/');
      if (!provider.isEmpty()) {
        services.computeIfAbsent(service, each -> new ArrayList<>()).add(provider);
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (ZipFile zip : open) {
      zip.close();
    }
  }
}
