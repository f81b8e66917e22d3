package dev.lading.imagebuilder.base;

import dev.lading.imagebuilder.image.BaseContents;
import dev.lading.imagebuilder.natives.ElfFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a base image offers to an application: its libraries and its Java, as its own files say.
 *
 * @see <a href="https://man7.org/linux/man-pages/man8/ld.so.8.html">Where the loader looks</a>
 */
public final class BaseSystem {

  private static final String AWS_JAVA = "/var/lang/bin/java";
  private static final Pattern RELEASE_VERSION = Pattern.compile("JAVA_VERSION=\"([^\"]+)\"");
  private static final Pattern VERSION = Pattern.compile("(?:jdk-?)?(\\d+)[\\d.+_u-]*.*");
  private static final Pattern NAME = Pattern.compile("(?m)^PRETTY_NAME=\"?([^\"\\n]+)\"?$");

  private final BaseContents contents;
  private final BaseFiles files;
  private final Optional<BaseJava> java;
  private final List<String> folders;

  BaseSystem(BaseContents contents, BaseFiles files) {
    this.contents = contents;
    this.files = files;
    this.java = findJava();
    this.folders = libraryFolders();
  }

  /** The image as the user named it, with the system that it says it is. */
  public String displayName() {
    String system =
        text("/etc/os-release").isEmpty() ? text("/usr/lib/os-release") : text("/etc/os-release");
    Matcher name = NAME.matcher(system);
    return contents.name() + (name.find() ? " (" + name.group(1) + ")" : "");
  }

  /** The operating system and the architecture, as {@code linux/arm64}. */
  public String platform() {
    return contents.platform();
  }

  /** The bytes of all layers' files, unpacked. */
  public long size() {
    return files.size();
  }

  /** The environment that the base sets. */
  public Map<String, String> environment() {
    return contents.environment();
  }

  /** The Java that functions run on. */
  public Optional<BaseJava> java() {
    return java;
  }

  /** A library as the loader would find it, for a machine such as {@code arm64}. */
  public Optional<ElfFile> library(String name, String machine) {
    for (String folder : folders) {
      Optional<ElfFile> found = files.find(folder + "/" + name).flatMap(BaseFile::elf);
      if (found.isPresent() && found.get().machine().equals(machine)) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether there is a loader of programs at the path, for a machine such as {@code arm64}. */
  public boolean hasLoader(String path, String machine) {
    return files
        .find(path)
        .flatMap(BaseFile::elf)
        .filter(loader -> loader.machine().equals(machine))
        .isPresent();
  }

  /** Whether there is a file at the path. */
  public boolean has(String path) {
    return files.find(path).isPresent();
  }

  /** The first on the way to a path that a user without rights cannot pass, read or run. */
  public Optional<String> closedOnTheWayTo(String program) {
    List<BaseFile> way = files.way(program);
    for (BaseFile file : way) {
      boolean open =
          file.kind() == BaseFile.Kind.FILE ? file.executableByAll() : file.readableByAll();
      if (!open) {
        return Optional.of(file.path());
      }
    }
    return Optional.empty();
  }

  private Optional<BaseJava> findJava() {
    List<String> candidates = new ArrayList<>(List.of(AWS_JAVA));
    String home = environment().getOrDefault("JAVA_HOME", "");
    if (!home.isEmpty()) {
      candidates.add(home + "/bin/java");
    }
    for (String folder :
        environment().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin").split(":", -1)) {
      candidates.add(folder + "/java");
    }
    return candidates.stream().filter(this::has).findFirst().map(this::javaAt);
  }

  private BaseJava javaAt(String executable) {
    String home = homeOf(executable);
    Matcher release = RELEASE_VERSION.matcher(text(home + "/release"));
    String version =
        release.find() ? release.group(1) : environment().getOrDefault("JAVA_VERSION", "");
    Matcher number = VERSION.matcher(version);
    int known = number.matches() ? Integer.parseInt(number.group(1)) : 0;
    return new BaseJava(executable, version, known, has(home + "/lib/server/classes.jsa"));
  }

  private String homeOf(String executable) {
    String resolved = files.resolve(executable).orElse(executable);
    String bin = resolved.substring(0, resolved.lastIndexOf('/'));
    return bin.substring(0, Math.max(0, bin.lastIndexOf('/')));
  }

  private String text(String path) {
    return files.find(path).map(BaseFile::text).orElse("");
  }

  private List<String> libraryFolders() {
    Set<String> found = new LinkedHashSet<>();
    found.addAll(Arrays.asList(environment().getOrDefault("LD_LIBRARY_PATH", "").split(":", -1)));
    found.addAll(configured("/etc/ld.so.conf"));
    for (BaseFile file : files.in("/etc/ld.so.conf.d")) {
      found.addAll(configured(file.path()));
    }
    for (String root : List.of("/lib64", "/usr/lib64", "/lib", "/usr/lib")) {
      found.add(root);
      found.add(root + "/x86_64-linux-gnu");
      found.add(root + "/aarch64-linux-gnu");
    }
    // What the JVM has loaded already, a native finds by its name.
    java.map(each -> homeOf(each.executable()))
        .ifPresent(home -> found.addAll(List.of(home + "/lib", home + "/lib/server")));
    found.remove("");
    return List.copyOf(found);
  }

  private List<String> configured(String path) {
    return text(path).lines().map(String::strip).filter(line -> line.startsWith("/")).toList();
  }
}
