package dev.lading.mavenplugin;

import dev.lading.operations.doctor.CompilerSetup;
import dev.lading.operations.doctor.CompilerSetup.ProcessorPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Reads from a project's POM how maven-compiler-plugin compiles it. */
final class ProjectCompiler {

  private static final String PLUGIN = "org.apache.maven.plugins:maven-compiler-plugin";
  private static final String EXECUTION = "default-compile";
  private static final String GROUP = "dev.lading";
  private static final String PROCESSOR = "lading-processor";

  private final MavenProject project;
  private final Toolchain toolchain;
  private final List<Xpp3Dom> configurations;

  ProjectCompiler(MavenProject project, Toolchain toolchain) {
    this.project = project;
    this.toolchain = toolchain;
    this.configurations = configurations(project);
  }

  CompilerSetup setup() {
    Optional<Xpp3Dom> path = processorPath();
    return new CompilerSetup(
        toolchain.version(),
        toolchain.home().toString(),
        place(path.isPresent()),
        path.map(entry -> entry.getChild("version")).map(Xpp3Dom::getValue),
        isTrue("parameters", "maven.compiler.parameters") || hasArgument("-parameters"));
  }

  private ProcessorPlace place(boolean onProcessorPath) {
    String proc = setting("proc", "maven.compiler.proc").orElse("");
    if (proc.equals("none") || hasArgument("-proc:none")) {
      return ProcessorPlace.SWITCHED_OFF;
    }
    if (onProcessorPath) {
      return ProcessorPlace.PROCESSOR_PATH;
    }
    // A processor path, even one without Lading, keeps javac from searching the class path.
    boolean pathOfOthers = configurations.stream().anyMatch(ProjectCompiler::hasProcessorPath);
    if (pathOfOthers || !onClassPath()) {
      return ProcessorPlace.MISSING;
    }
    return proc.equals("full") || hasArgument("-proc:full")
        ? ProcessorPlace.CLASS_PATH_SEARCHED
        : ProcessorPlace.CLASS_PATH;
  }

  private boolean onClassPath() {
    for (Artifact artifact : project.getArtifacts()) {
      if (artifact.getGroupId().equals(GROUP)
          && artifact.getArtifactId().equals(PROCESSOR)
          && artifact.getArtifactHandler().isAddedToClasspath()
          && !Artifact.SCOPE_TEST.equals(artifact.getScope())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Xpp3Dom> processorPath() {
    for (Xpp3Dom configuration : configurations) {
      Xpp3Dom paths = configuration.getChild("annotationProcessorPaths");
      for (Xpp3Dom path : paths == null ? new Xpp3Dom[0] : paths.getChildren()) {
        if (has(path, "groupId", GROUP) && has(path, "artifactId", PROCESSOR)) {
          return Optional.of(path);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean hasProcessorPath(Xpp3Dom configuration) {
    Xpp3Dom paths = configuration.getChild("annotationProcessorPaths");
    return paths != null && paths.getChildCount() > 0;
  }

  private static boolean has(Xpp3Dom path, String child, String value) {
    Xpp3Dom found = path.getChild(child);
    return found != null && value.equals(found.getValue());
  }

  private boolean isTrue(String name, String property) {
    return setting(name, property).filter("true"::equals).isPresent();
  }

  private Optional<String> setting(String name, String property) {
    for (Xpp3Dom configuration : configurations) {
      Xpp3Dom value = configuration.getChild(name);
      if (value != null && value.getValue() != null) {
        return Optional.of(value.getValue());
      }
    }
    return Optional.ofNullable(project.getProperties().getProperty(property));
  }

  private boolean hasArgument(String argument) {
    for (Xpp3Dom configuration : configurations) {
      Xpp3Dom arguments = configuration.getChild("compilerArgs");
      for (Xpp3Dom each : arguments == null ? new Xpp3Dom[0] : arguments.getChildren()) {
        if (argument.equals(each.getValue())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The configuration of the execution that compiles the classes, then the plugin's own. */
  private static List<Xpp3Dom> configurations(MavenProject project) {
    List<Xpp3Dom> found = new ArrayList<>();
    Plugin plugin = project.getPlugin(PLUGIN);
    if (plugin == null) {
      return found;
    }
    for (PluginExecution execution : plugin.getExecutions()) {
      if (execution.getId().equals(EXECUTION)
          && execution.getConfiguration() instanceof Xpp3Dom configuration) {
        found.add(configuration);
      }
    }
    if (plugin.getConfiguration() instanceof Xpp3Dom configuration) {
      found.add(configuration);
    }
    return found;
  }
}
