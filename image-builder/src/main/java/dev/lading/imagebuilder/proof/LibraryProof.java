package dev.lading.imagebuilder.proof;

import static java.util.stream.Collectors.joining;

import dev.lading.imagebuilder.base.BaseSystem;
import dev.lading.imagebuilder.natives.ElfFile;
import dev.lading.imagebuilder.natives.Linkage;
import dev.lading.imagebuilder.plan.BaseRequirements.OwnedNative;
import dev.lading.imagebuilder.plan.ProofResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves that the loader can start every native of an image: each library that it needs is in the
 * base or beside it in the image, in a version that has what it asks for.
 *
 * <p>This is what the loader itself does, with the same files. It cannot tell which libraries a
 * native opens by itself later, nor what it asks of the processor.
 *
 * @see <a href="https://man7.org/linux/man-pages/man8/ld.so.8.html">The dynamic loader</a>
 */
final class LibraryProof {

  private static final String PROOF = "libraries";

  private final String image;
  private final String machine;
  private final BaseSystem base;
  private final Set<String> allowedMissing;
  private final Map<String, Linkage> bundled = new LinkedHashMap<>();

  /**
   * Creates the proof.
   *
   * @param natives all natives of the image, which may need each other
   */
  LibraryProof(
      String image,
      String machine,
      BaseSystem base,
      Set<String> allowedMissing,
      List<OwnedNative> natives) {
    this.image = image;
    this.machine = machine;
    this.base = base;
    this.allowedMissing = allowedMissing;
    for (OwnedNative each : natives) {
      Linkage linkage = each.file().linkage();
      bundled.putIfAbsent(each.file().name(), linkage);
      if (!linkage.soname().isEmpty()) {
        bundled.putIfAbsent(linkage.soname(), linkage);
      }
    }
  }

  /** What came of one native. */
  ProofResult of(OwnedNative each) {
    Linkage linkage = each.file().linkage();
    List<String> missing = new ArrayList<>();
    List<String> allowed = new ArrayList<>();
    if (!linkage.interpreter().isEmpty() && !base.hasLoader(linkage.interpreter(), machine)) {
      missing.add("the loader " + linkage.interpreter());
    }
    for (String library : linkage.needed()) {
      if (find(library).isEmpty()) {
        (allowedMissing.contains(library) ? allowed : missing).add(library);
      }
    }
    List<Linkage.Version> tooNew =
        linkage.versions().stream().filter(version -> !provided(version)).toList();
    String subject = each.owner() + ": " + each.file().path();
    return missing.isEmpty() && tooNew.isEmpty()
        ? ProofResult.passed(PROOF, subject, found(linkage, allowed))
        : ProofResult.failed(PROOF, subject, problem(subject, missing, tooNew));
  }

  private Optional<Linkage> find(String library) {
    Linkage beside = bundled.get(library);
    return beside == null
        ? base.library(library, machine).map(ElfFile::linkage)
        : Optional.of(beside);
  }

  /** A library that defines no versions at all satisfies everybody, as the loader sees it. */
  private boolean provided(Linkage.Version version) {
    Optional<Linkage> provider = find(version.library());
    return provider.isEmpty()
        || provider.get().defined().isEmpty()
        || provider.get().defined().contains(version.name());
  }

  private String found(Linkage linkage, List<String> allowed) {
    List<String> parts = new ArrayList<>();
    int count = linkage.needed().size();
    parts.add(count == 1 ? "its one library is there" : "its " + count + " libraries are there");
    Map<String, String> newest = new LinkedHashMap<>();
    for (Linkage.Version version : linkage.versions()) {
      newest.merge(VersionNames.family(version.name()), version.name(), VersionNames::later);
    }
    for (String name : newest.values()) {
      base.library(libraryOf(linkage, name), machine)
          .flatMap(library -> VersionNames.newest(name, library.linkage().defined()))
          .ifPresent(has -> parts.add("needs " + name + ", has " + has));
    }
    if (!allowed.isEmpty()) {
      parts.add(String.join(", ", allowed) + " may be missing, as the build says");
    }
    return String.join("; ", parts);
  }

  private static String libraryOf(Linkage linkage, String version) {
    return linkage.versions().stream()
        .filter(each -> each.name().equals(version))
        .map(Linkage.Version::library)
        .findFirst()
        .orElse("");
  }

  private String problem(String subject, List<String> missing, List<Linkage.Version> tooNew) {
    StringBuilder text = new StringBuilder("image " + image + ": " + subject + " cannot be loaded");
    text.append(" on ").append(base.displayName()).append('.');
    if (!tooNew.isEmpty()) {
      Map<String, Linkage.Version> newest = new LinkedHashMap<>();
      for (Linkage.Version version : tooNew) {
        newest.merge(
            version.library() + VersionNames.family(version.name()),
            version,
            (one, other) ->
                VersionNames.later(one.name(), other.name()).equals(one.name()) ? one : other);
      }
      text.append(" It needs ");
      text.append(newest.values().stream().map(this::versionAndNewest).collect(joining("; ")));
      text.append(
          ". Use a base of a newer system (AWS's java:17 and older stand on Amazon Linux 2");
      text.append(
          " with glibc 2.26, java:21 and later on Amazon Linux 2023 with glibc 2.34), or a");
      text.append(" version of the library that is built for an older one.");
    }
    if (!missing.isEmpty()) {
      text.append(" It needs ").append(String.join(", ", missing));
      text.append(missing.size() == 1 ? ", which is" : ", which are");
      text.append(" neither in the base nor in the image. Use a base that has it, bring it with");
      text.append(" <files>, or, if this file is never loaded, allow it to be missing with");
      text.append(" -Dlading.allowedMissing=").append(String.join(",", missing)).append('.');
    }
    return text.toString();
  }

  private String versionAndNewest(Linkage.Version version) {
    String has =
        find(version.library())
            .flatMap(library -> VersionNames.newest(version.name(), library.defined()))
            .map(newest -> "the base has " + newest + " at most")
            .orElse("the base has none of these");
    return version + ", and " + has;
  }
}
