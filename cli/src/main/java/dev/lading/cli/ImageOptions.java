package dev.lading.cli;

import dev.lading.imagebuilder.publish.ClassDataSettings;
import dev.lading.operations.image.ImageChoices;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is wanted of images that are built. */
final class ImageOptions {

  @Option(
      names = "--base",
      paramLabel = "[IMAGE=]REFERENCE",
      description = {
        "The base of all images, or of one, in place of what the annotations say: a registry"
            + " reference, or a tar file of 'docker save'; repeatable."
      })
  private List<String> bases = List.of();

  @Option(
      names = "--budget",
      paramLabel = "SIZE",
      defaultValue = "",
      description = "The most that an image's files may take, unpacked, such as 900MB.")
  private String budget = "";

  @Option(
      names = "--allowed-missing",
      split = ",",
      paramLabel = "LIBRARY",
      description = "A library that natives ask for and that need not be there; repeatable.")
  private List<String> allowedMissing = List.of();

  @Option(
      names = "--mirror",
      paramLabel = "REGISTRY=MIRROR",
      description = "A registry that is asked for bases before another; repeatable.")
  private Map<String, String> mirrors = new LinkedHashMap<>();

  @Option(
      names = "--lock-file",
      paramLabel = "FILE",
      defaultValue = "lading.lock",
      description = "The file that holds bases to their digests; default is ${DEFAULT-VALUE}.")
  private Path lockFile = Path.of("");

  @Option(names = "--lock-bases", description = "Locks bases to the digests that they have now.")
  private boolean lockBases;

  @Option(
      names = "--label",
      paramLabel = "NAME=VALUE",
      description = "A label of all images; repeatable.")
  private Map<String, String> labels = new LinkedHashMap<>();

  @Option(
      names = "--class-data",
      paramLabel = "WHEN",
      defaultValue = "off",
      description = {
        "An archive of class data, with which images start in about half the time:"
            + " ${COMPLETION-CANDIDATES}; default is off."
      })
  private ClassDataSettings.Mode classData = ClassDataSettings.Mode.OFF;

  @Option(
      names = "--training-events",
      paramLabel = "FOLDER",
      defaultValue = "src/main/training",
      description = {
        "The events that functions answer in training for it: a folder for each function, with"
            + " events as JSON; default is ${DEFAULT-VALUE}."
      })
  private Path trainingEvents = Path.of("");

  ImageChoices choices() {
    return new ImageChoices(
        BaseOption.read(bases),
        budget,
        allowedMissing,
        mirrors,
        lockFile.toAbsolutePath(),
        lockBases,
        labels,
        new ClassDataSettings(classData, Optional.of(trainingEvents.toAbsolutePath())));
  }
}
