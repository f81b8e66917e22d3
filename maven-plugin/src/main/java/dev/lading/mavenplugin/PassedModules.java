package dev.lading.mavenplugin;

import dev.lading.operations.OperationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.eclipse.aether.SessionData;

/**
 * The modules of a build that a goal of the command line passes by. Whoever passes by the last one
 * knows that the goal did nothing anywhere, also where modules are built in parallel; such a build
 * must not look like one that did what it was told.
 */
final class PassedModules {

  private final MavenSession session;
  private final MojoExecution execution;

  PassedModules(MavenSession session, MojoExecution execution) {
    this.session = session;
    this.execution = execution;
  }

  /** The module is passed by because the user wants it, or because it only holds others. */
  void asked() {
    requireAny();
  }

  /**
   * The module is passed by because it has no handlers.
   *
   * @throws OperationException when it is the last, and all others were passed by too
   */
  void withoutHandlers() {
    missing().set(true);
    requireAny();
  }

  private void requireAny() {
    int modules = session.getProjects().size();
    if (count().incrementAndGet() == modules && missing().get() && modules > 1) {
      throw new OperationException(
          "none of the "
              + modules
              + " modules of this build has compiled handlers, so lading:"
              + execution.getGoal()
              + " did nothing. Compile in the same call: 'mvn compile lading:"
              + execution.getGoal()
              + "'.");
    }
  }

  private AtomicInteger count() {
    return (AtomicInteger) shared("passed", new AtomicInteger());
  }

  private AtomicBoolean missing() {
    return (AtomicBoolean) shared("without handlers", new AtomicBoolean());
  }

  /** What all modules of the session have in common under a name: whoever comes first, sets it. */
  private Object shared(String name, Object first) {
    SessionData data = session.getRepositorySession().getData();
    String key =
        "dev.lading." + execution.getGoal() + "." + execution.getExecutionId() + "." + name;
    data.set(key, null, first);
    return data.get(key);
  }
}
