package dev.lading.mavenplugin;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Brings the files of {@code <files>} to this machine: from the project, Maven or npm. */
final class FileSources {

  private static final String NPM = "npm:";
  private static final String MAVEN = "maven:";
  private static final Pattern COORDINATES =
      Pattern.compile("([^:@]+):([^:@]+):([^:@]+)(?::([^:@]+))?(?:@([^:@]+))?");

  private final RepositorySystem repositories;
  private final RepositorySystemSession session;
  private final MavenProject project;
  private final NpmPackages npm;

  FileSources(
      RepositorySystem repositories,
      RepositorySystemSession session,
      MavenProject project,
      NpmPackages npm) {
    this.repositories = repositories;
    this.session = session;
    this.project = project;
    this.npm = npm;
  }

  /**
   * Reads all files, by the images' names.
   *
   * @param images the names that there are
   */
  Map<String, List<ImportedFiles>> read(
      List<FilesParameter> files, Set<String> images, ImageBuilder builder) {
    Map<String, List<ImportedFiles>> read = new LinkedHashMap<>();
    for (FilesParameter each : files) {
      if (each.image == null || each.from == null || each.path == null) {
        throw new ImageBuildException("<files>: each has <image>, <from> and <path>.");
      }
      if (!images.contains(each.image)) {
        throw new ImageBuildException(
            "<files> names the image '"
                + each.image
                + "', which the application does not have; it has "
                + String.join(", ", images)
                + ".");
      }
      FileImport wanted =
          new FileImport(
              each.from,
              file(each.from),
              each.path,
              each.folder,
              each.includes,
              each.excludes,
              each.mode,
              each.owner);
      read.computeIfAbsent(each.image, name -> new ArrayList<>()).add(builder.read(wanted));
    }
    return read;
  }

  private Path file(String from) {
    if (from.startsWith(NPM)) {
      return npm.archive(from.substring(NPM.length()));
    }
    if (from.startsWith(MAVEN)) {
      return artifact(from.substring(MAVEN.length()));
    }
    return project.getBasedir().toPath().resolve(from).normalize();
  }

  private Path artifact(String coordinates) {
    Matcher parts = COORDINATES.matcher(coordinates);
    if (!parts.matches()) {
      throw new ImageBuildException(
          "<files>: 'maven:"
              + coordinates
              + "' is not maven:GROUP:ARTIFACT:VERSION[:CLASSIFIER][@TYPE].");
    }
    String classifier = parts.group(4) == null ? "" : parts.group(4);
    String type = parts.group(5) == null ? "jar" : parts.group(5);
    ArtifactRequest request = new ArtifactRequest();
    request.setArtifact(
        new DefaultArtifact(parts.group(1), parts.group(2), classifier, type, parts.group(3)));
    request.setRepositories(project.getRemoteProjectRepositories());
    try {
      return repositories.resolveArtifact(session, request).getArtifact().getFile().toPath();
    } catch (ArtifactResolutionException e) {
      throw new ImageBuildException("<files>: " + e.getMessage(), e);
    }
  }
}
