package dev.lading.mavenplugin;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.classpath.ResolvedClasspath;
import dev.lading.model.DependencyCoordinates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;

/**
 * Reads a project's run-time class path as Maven resolved it, and who needs whom in it.
 *
 * <p>Maven's own result names each artifact once, under the dependency that decided its version.
 * The graph is collected once more with the edges that lost, because an artifact that two libraries
 * need belongs into every image that has one of them.
 */
final class ProjectClasspath {

  private final RepositorySystem repositories;
  private final RepositorySystemSession session;

  ProjectClasspath(RepositorySystem repositories, RepositorySystemSession session) {
    this.repositories = repositories;
    this.session = session;
  }

  /**
   * The class path of a project whose run-time dependencies are resolved.
   *
   * @param classes the application's classes: the project's own, or those of a dependency
   */
  ResolvedClasspath of(MavenProject project, Path classes) throws DependencyCollectionException {
    List<ResolvedArtifact> artifacts = new ArrayList<>();
    Map<ArtifactKey, Set<ArtifactKey>> edges = new LinkedHashMap<>();
    DependencyNode root = collect(project);
    Set<ArtifactKey> direct = new LinkedHashSet<>();
    root.getChildren().forEach(child -> direct.add(key(child)));
    readEdges(root, edges);
    for (org.apache.maven.artifact.Artifact artifact : project.getArtifacts()) {
      if (classes.equals(artifact.getFile().toPath())) {
        // The application is a module of its own: what it needs, the images need.
        ArtifactKey application = key(RepositoryUtils.toArtifact(artifact));
        direct.remove(application);
        direct.addAll(edges.getOrDefault(application, Set.of()));
      } else if (artifact.getArtifactHandler().isAddedToClasspath()) {
        artifacts.add(resolved(artifact));
      }
    }
    own(project, classes)
        .ifPresent(
            own -> {
              artifacts.add(0, own);
              direct.add(own.key());
            });
    Map<ArtifactKey, List<ArtifactKey>> dependencies = new LinkedHashMap<>();
    edges.forEach((key, needed) -> dependencies.put(key, List.copyOf(needed)));
    Set<ArtifactKey> present = new LinkedHashSet<>();
    artifacts.forEach(artifact -> present.add(artifact.key()));
    return new ResolvedClasspath(
        classes, artifacts, direct.stream().filter(present::contains).toList(), dependencies);
  }

  /** The project's own classes, where the application is another module's and there are any. */
  private static Optional<ResolvedArtifact> own(MavenProject project, Path classes) {
    Path output = Path.of(project.getBuild().getOutputDirectory());
    if (output.equals(classes) || !Files.isDirectory(output)) {
      return Optional.empty();
    }
    org.apache.maven.artifact.Artifact artifact = project.getArtifact();
    return Optional.of(
        new ResolvedArtifact(
            key(RepositoryUtils.toArtifact(artifact)),
            artifact.getBaseVersion(),
            artifact.isSnapshot(),
            output));
  }

  private DependencyNode collect(MavenProject project) throws DependencyCollectionException {
    DefaultRepositorySystemSession verbose = new DefaultRepositorySystemSession(session);
    verbose.setConfigProperty(ConflictResolver.CONFIG_PROP_VERBOSE, true);
    ArtifactTypeRegistry types = session.getArtifactTypeRegistry();
    CollectRequest request = new CollectRequest();
    request.setRootArtifact(RepositoryUtils.toArtifact(project.getArtifact()));
    request.setRepositories(project.getRemoteProjectRepositories());
    for (org.apache.maven.model.Dependency dependency : project.getDependencies()) {
      request.addDependency(RepositoryUtils.toDependency(dependency, types));
    }
    if (project.getDependencyManagement() != null) {
      for (org.apache.maven.model.Dependency dependency :
          project.getDependencyManagement().getDependencies()) {
        request.addManagedDependency(RepositoryUtils.toDependency(dependency, types));
      }
    }
    return repositories.collectDependencies(verbose, request).getRoot();
  }

  private static void readEdges(DependencyNode root, Map<ArtifactKey, Set<ArtifactKey>> edges) {
    Set<DependencyNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<DependencyNode> open = new ArrayDeque<>(root.getChildren());
    while (!open.isEmpty()) {
      DependencyNode node = open.removeFirst();
      if (seen.add(node)) {
        Set<ArtifactKey> needed = edges.computeIfAbsent(key(node), key -> new LinkedHashSet<>());
        node.getChildren().forEach(child -> needed.add(key(child)));
        open.addAll(node.getChildren());
      }
    }
  }

  /** The node's identity, which the artifact that won over it shares: all but the version. */
  private static ArtifactKey key(DependencyNode node) {
    return key(node.getArtifact());
  }

  private static ArtifactKey key(Artifact artifact) {
    return new ArtifactKey(
        new DependencyCoordinates(artifact.getGroupId(), artifact.getArtifactId()),
        artifact.getClassifier(),
        artifact.getExtension());
  }

  private static ResolvedArtifact resolved(org.apache.maven.artifact.Artifact artifact) {
    return new ResolvedArtifact(
        key(RepositoryUtils.toArtifact(artifact)),
        artifact.getBaseVersion(),
        artifact.isSnapshot(),
        artifact.getFile().toPath());
  }
}
