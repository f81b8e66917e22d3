package dev.lading.operations.doctor;

import dev.lading.model.Image;
import dev.lading.model.manifest.ImageManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether the base images can be had, for the architectures of the images that stand on them. */
final class BaseCheck implements Check {

  private static final String TITLE = "base image";

  private final Workplace workplace;
  private final List<ImageManifest> manifests;
  private final List<ClockCheck.ServerTime> times = new ArrayList<>();

  BaseCheck(Workplace workplace, List<ImageManifest> manifests) {
    this.workplace = workplace;
    this.manifests = manifests;
  }

  /** The times of the servers that answered. */
  List<ClockCheck.ServerTime> serverTimes() {
    return times;
  }

  @Override
  public List<Finding> run() {
    List<Finding> findings = new ArrayList<>();
    architectures().forEach((base, wanted) -> findings.add(check(base, wanted)));
    return findings;
  }

  /** The architectures that are wanted of each base. */
  private Map<String, Set<String>> architectures() {
    Map<String, Set<String>> wanted = new TreeMap<>();
    for (ImageManifest manifest : manifests) {
      Image image = manifest.image();
      wanted
          .computeIfAbsent(base(image), base -> new TreeSet<>())
          .add(image.architecture().platformName());
    }
    if (wanted.isEmpty()) {
      wanted.put(workplace.bases().getOrDefault("", Image.DEFAULT_BASE), Set.of());
    }
    return wanted;
  }

  private String base(Image image) {
    Map<String, String> bases = workplace.bases();
    return bases.getOrDefault(image.name().value(), bases.getOrDefault("", image.base()));
  }

  private Finding check(String base, Set<String> wanted) {
    if (base.endsWith(".tar") || base.startsWith("tar://")) {
      Path file = Path.of(base.replaceFirst("^tar://", ""));
      return Files.isRegularFile(file)
          ? Finding.ok(TITLE, base + " is there")
          : Finding.failure(TITLE, base + " is not there", "Correct lading.base.");
    }
    if (workplace.offline()) {
      return Finding.note(TITLE, base + " not checked: offline. A base fetched before is enough");
    }
    RegistryAnswer answer = RegistryQuestion.about(base).ask();
    answer.time().ifPresent(times::add);
    if (!answer.reached()) {
      return Finding.warning(
          TITLE,
          base + " cannot be had: " + answer.reason(),
          "Connect to the network, name a mirror with -Dlading.base=REFERENCE, log in with 'docker"
              + " login', or save the image with 'skopeo copy docker://"
              + base
              + " docker-archive:base.tar' and name the tar. A base fetched before is enough"
              + " offline.");
    }
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(answer.architectures());
    if (!answer.architectures().isEmpty() && !missing.isEmpty()) {
      return Finding.failure(
          TITLE,
          base + " is not there for linux/" + String.join(", linux/", missing),
          "Name a base of that architecture, or change the image's arch.");
    }
    return Finding.ok(
        TITLE,
        base
            + " is there"
            + (wanted.isEmpty() ? "" : " for linux/" + String.join(", linux/", wanted)));
  }
}
