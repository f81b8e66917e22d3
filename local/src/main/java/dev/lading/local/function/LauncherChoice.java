package dev.lading.local.function;

/** Chooses what the functions of a run run in, where that is not simply a process. */
@FunctionalInterface
public interface LauncherChoice {

  /** What starts them: the processes, or something that knows what processes would be told. */
  Launcher of(ProcessLauncher processes);
}
