package dev.lading.mavenplugin;

import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.operations.image.ArtifactSource;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Artifacts from a project's repositories.
 *
 * @param repositories Maven's
 * @param session of this build
 * @param project whose repositories are asked
 */
record ProjectArtifacts(
    RepositorySystem repositories, RepositorySystemSession session, MavenProject project)
    implements ArtifactSource {

  private static final Pattern COORDINATES =
      Pattern.compile("([^:@]+):([^:@]+):([^:@]+)(?::([^:@]+))?(?:@([^:@]+))?");

  @Override
  public Path file(String coordinates) {
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
