package dev.lading.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One compilation by one contender, as often as asked, each in a new JVM.
 *
 * @param contender what compiles
 * @param sources the files
 * @param folder where the outputs go
 */
record Compilation(Contender contender, List<Path> sources, Path folder) {

  /**
   * What one run took.
   *
   * @param wall seconds from the process's start to its end
   * @param cpu seconds of all cores together, with those of the JVM's own compiler and collector
   * @param thread seconds of the one thread that javac runs in
   * @param megabytes the most memory that the process had
   */
  record Cost(double wall, double cpu, double thread, double megabytes) {}

  /** Compiles in a JVM with the options. */
  Cost run(List<String> jvmOptions) throws IOException, InterruptedException {
    Path classes = folder.resolve("classes");
    delete(classes);
    Files.createDirectories(classes);
    Path arguments = Files.write(folder.resolve("arguments"), arguments(classes));
    Path notes = folder.resolve("notes");
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xms8m"); // as the launcher of javac does
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(CompilerProcess.class.getName(), notes.toString(), "@" + arguments));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int result = process.waitFor();
    double wall = (System.nanoTime() - start) / 1e9;
    if (result != 0) {
      throw new IllegalStateException(
          contender.name() + " failed:\n" + Files.readString(log));
    }
    String[] numbers = Files.readString(notes).split(" ");
    return new Cost(
        wall,
        Long.parseLong(numbers[0]) / 1e9,
        Long.parseLong(numbers[1]) / 1e9,
        Long.parseLong(numbers[2]) / 1024.0);
  }

  private List<String> arguments(Path classes) {
    List<String> lines = new ArrayList<>(List.of("-d", quoted(classes.toString())));
    lines.addAll(List.of("-encoding", "UTF-8", "-cp", quoted(contender.classPath())));
    contender
        .processorPath()
        .ifPresentOrElse(
            path -> lines.addAll(List.of("-processorpath", quoted(path))),
            () -> lines.add("-proc:none"));
    lines.addAll(contender.options());
    sources.forEach(source -> lines.add(quoted(source.toString())));
    return lines;
  }

  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\") + '"';
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
