package dev.lading.junit;

import dev.lading.local.function.Launcher;
import dev.lading.local.function.LauncherChoice;
import dev.lading.local.function.ProcessLauncher;
import dev.lading.local.function.ThreadLauncher;
import dev.lading.local.function.ThreadOutput;
import dev.lading.model.Function;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Decides for each function whether it is a thread or a process. */
final class TestLauncher implements LauncherChoice {

  private final Isolation isolation;
  private final ThreadOutput output;

  TestLauncher(Isolation isolation, ThreadOutput output) {
    this.isolation = isolation;
    this.output = output;
  }

  @Override
  public Launcher of(ProcessLauncher processes) {
    ThreadLauncher threads = new ThreadLauncher(processes.environment(), output);
    Map<String, String> overrides = processes.environment().overrides();
    return Launcher.either(function -> isThread(function, overrides), threads, processes);
  }

  private boolean isThread(Function function, Map<String, String> overrides) {
    return switch (isolation) {
      case PROCESS -> false;
      case THREAD -> true;
      case AUTOMATIC ->
          variables(function, overrides).isEmpty()
              && function.image().nativeDependencies().isEmpty();
    };
  }

  /** The names of the variables that a handler may ask for, and would not get in this JVM. */
  static Set<String> variables(Function function, Map<String, String> overrides) {
    Set<String> names = new TreeSet<>(function.settings().environment().keySet());
    names.addAll(overrides.keySet());
    return names;
  }
}
