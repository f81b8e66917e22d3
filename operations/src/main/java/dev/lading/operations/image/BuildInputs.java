package dev.lading.operations.image;

import dev.lading.imagebuilder.ImageBuilder;
import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.classpath.ResolvedClasspath;
import dev.lading.imagebuilder.natives.FileDigests;
import dev.lading.imagebuilder.publish.BaseImage;
import dev.lading.imagebuilder.publish.BaseImageUnreachableException;
import dev.lading.imagebuilder.publish.BaseLock;
import dev.lading.imagebuilder.publish.BaseRequest;
import dev.lading.model.Image;
import dev.lading.model.manifest.ImageManifest;
import dev.lading.operations.unchanged.InputDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All that a build reads, as a digest: what is the same gives the same images. */
final class BuildInputs {

  private final ApplicationBuild build;
  private final FileDigests digests;
  private final List<Path> code;

  /**
   * The inputs of a build.
   *
   * @param code Lading's own
   */
  BuildInputs(ApplicationBuild build, FileDigests digests, List<Path> code) {
    this.build = build;
    this.digests = digests;
    this.code = code;
  }

  /** What the plan is made of. */
  String plan() throws IOException {
    InputDigest input = new InputDigest(digests);
    for (Path each : code) {
      input.add("lading", each);
    }
    // The JDK compresses layers and, with class data, trains.
    input.add("java", Runtime.version() + " " + System.getProperty("java.vendor"));
    input.add("machine", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    input.add("version", build.source().version());
    ResolvedClasspath classpath = build.source().classpath();
    input.add("classes", classpath.classes());
    for (ResolvedArtifact artifact : classpath.artifacts()) {
      input.add("artifact", artifact.displayName() + " " + artifact.snapshot());
      input.add(artifact.fileName(), artifact.file());
    }
    input.add("direct", classpath.direct().toString());
    input.add("dependencies", classpath.dependencies().toString());
    input.add("choices", build.choices().toString());
    for (FileChoice file : build.choices().files()) {
      input.add(file.from(), build.files().file(file.from()));
    }
    Optional<Path> previous = build.folders().previousReport();
    if (previous.isPresent()) {
      input.add("previous", previous.get());
    }
    return input.value();
  }

  /**
   * What the images are made of.
   *
   * @return nothing where that cannot be told, because a base cannot be had or is to be locked
   */
  Optional<String> images(String plan, ImageChoices choices, ImageForm form, ImageBuilder builder)
      throws IOException {
    if (choices.lockBases()) {
      return Optional.empty();
    }
    InputDigest input = new InputDigest(digests);
    input.add("plan", plan).add("form", form.name()).add("choices", choices.toString());
    Optional<Path> events = choices.classData().events();
    if (events.isPresent()) {
      input.add("events", events.get());
    }
    BaseLock lock = BaseLock.read(choices.lockFile());
    for (ImageManifest manifest : build.source().application().manifests()) {
      Image image = manifest.image();
      String reference = choices.base(image.name().value(), image.base());
      BaseImage base = lock.locked(BaseImage.parse(reference, build.folders().directory()));
      input.add("base of " + image.name(), base.toString());
      if (base instanceof BaseImage.Archive archive) {
        input.add("content", archive.file());
        continue;
      }
      try {
        // A tag may name another image by now.
        Optional<String> digest =
            builder.baseDigest(
                new BaseRequest(base, image, build.source().offline(), choices.mirrorLists()));
        input.add("content", digest.orElse(""));
      } catch (BaseImageUnreachableException e) {
        return Optional.empty();
      }
    }
    return Optional.of(input.value());
  }
}
