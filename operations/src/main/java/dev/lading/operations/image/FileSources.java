package dev.lading.operations.image;

import dev.lading.imagebuilder.ImageBuilder;
import dev.lading.imagebuilder.imports.FileImport;
import dev.lading.imagebuilder.imports.NpmPackages;
import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.plan.ImportedFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings files for images to this machine: from the project, Maven or npm. */
final class FileSources {

  private static final String NPM = "npm:";
  private static final String MAVEN = "maven:";

  private final Path directory;
  private final ArtifactSource artifacts;
  private final NpmPackages npm;

  FileSources(Path directory, ArtifactSource artifacts, NpmPackages npm) {
    this.directory = directory;
    this.artifacts = artifacts;
    this.npm = npm;
  }

  /**
   * Reads all files, by the images' names.
   *
   * @param images the names that there are
   */
  Map<String, List<ImportedFiles>> read(
      List<FileChoice> files, Set<String> images, ImageBuilder builder) {
    Map<String, List<ImportedFiles>> read = new LinkedHashMap<>();
    for (FileChoice each : files) {
      if (!images.contains(each.image())) {
        throw new ImageBuildException(
            "<files> names the image '"
                + each.image()
                + "', which the application does not have; it has "
                + String.join(", ", images)
                + ".");
      }
      FileImport wanted =
          new FileImport(
              each.from(),
              file(each.from()),
              each.path(),
              each.folder(),
              each.includes(),
              each.excludes(),
              each.mode(),
              each.owner());
      read.computeIfAbsent(each.image(), name -> new ArrayList<>()).add(builder.read(wanted));
    }
    return read;
  }

  /** The file or folder on this machine. */
  Path file(String from) {
    if (from.startsWith(NPM)) {
      return npm.archive(from.substring(NPM.length()));
    }
    if (from.startsWith(MAVEN)) {
      return artifacts.file(from.substring(MAVEN.length()));
    }
    return directory.resolve(from).normalize();
  }
}
