package dev.lading.imagebuilder.training;

import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.Image;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes an archive of class data: starts each function, has it answer its events, archives all
 * classes that were loaded, and starts a function once more to see that the JVM takes the archive.
 */
final class ClassDataArchive {

  /** Where the archive lies in the image. */
  static final String PATH = Image.WORKING_DIRECTORY + "/lading.jsa";

  /** The Java option that makes the JVM use it; a JVM that it does not fit starts without it. */
  static final String OPTION = "-XX:SharedArchiveFile=" + PATH;

  /** The archive's name in the folder for temporary files. */
  static final String FILE = "lading.jsa";

  private static final long SECONDS = 120;
  private static final String IN_TEMPORARY = "/tmp/";

  private final Trainee trainee;
  private final ImageRoot root;
  private final List<String> remarks = new ArrayList<>();

  ClassDataArchive(Trainee trainee, ImageRoot root) {
    this.trainee = trainee;
    this.root = root;
  }

  /** Makes the archive; what is to be said of it, in sentences. */
  String make() throws IOException, NotTrainedException {
    ClassList classes = new ClassList();
    for (Function function : trainee.plan().manifest().functions()) {
      String list = "classes.lst";
      run(function, options("-Xshare:off", "-XX:DumpLoadedClassList=" + IN_TEMPORARY + list), true);
      Path file = root.temporary(list);
      if (!Files.exists(file)) {
        throw new NotTrainedException("The base's Java lists no classes.");
      }
      classes.addListed(Files.readString(file));
      Files.delete(file);
      classes.addNames(names(function));
    }
    dump(classes);
    String verified = verify();
    StringBuilder text = new StringBuilder(verified);
    int events = trainee.events().given();
    text.append(
        events == 0
            ? " The functions were started, and no handler was called."
            : " The functions answered " + (events == 1 ? "1 event." : events + " events."));
    remarks.forEach(remark -> text.append(' ').append(remark));
    return text.toString();
  }

  private static List<String> names(Function function) {
    List<String> names =
        new ArrayList<>(List.of(function.image().entryClass(), function.className()));
    for (Handler handler : function.handlers()) {
      names.add(handler.type().binaryName());
    }
    return names;
  }

  private void dump(ClassList classes) throws IOException, NotTrainedException {
    Files.writeString(root.temporary("all.lst"), classes.text());
    List<String> command = new ArrayList<>(List.of(trainee.java().executable()));
    command.addAll(
        options(
            "-Xshare:dump",
            "-XX:SharedClassListFile=" + IN_TEMPORARY + "all.lst",
            "-XX:SharedArchiveFile=" + IN_TEMPORARY + FILE));
    // Only this collector archives objects; every collector of newer JDKs takes them.
    command.add("-XX:+UseG1GC");
    Path log = root.temporary("dump.log");
    Process process = root.process(command, Map.of()).redirectOutput(log.toFile()).start();
    await(process, "the archive is not done");
    if (process.exitValue() != 0 || !Files.exists(root.temporary(FILE))) {
      throw new NotTrainedException("The base's Java wrote no archive: " + tail(log));
    }
  }

  /** Starts a function as in the image, and only with the archive. */
  private String verify() throws IOException, NotTrainedException {
    Function function = trainee.plan().manifest().functions().get(0);
    List<String> options =
        options(
            "-Xshare:on",
            "-XX:SharedArchiveFile=" + IN_TEMPORARY + FILE,
            "-Xlog:class+load:file=" + IN_TEMPORARY + "load.log");
    gcOptions().forEach(options::add);
    run(function, options, false);
    List<String> loaded =
        Files.readString(root.temporary("load.log"))
            .lines()
            .filter(line -> line.contains(" source: "))
            .toList();
    long shared = loaded.stream().filter(line -> line.contains("shared objects file")).count();
    boolean own =
        loaded.stream()
            .anyMatch(
                line ->
                    line.contains(" " + function.className() + " ")
                        && line.contains("shared objects file"));
    if (!own) {
      throw new NotTrainedException(
          "The base's Java took no class of the application from the archive.");
    }
    return String.format(
        Locale.ROOT,
        "Checked: the base's Java %s takes %d of the %d classes of a start from it.",
        trainee.java().version(),
        shared,
        loaded.size());
  }

  /**
   * The image's options but those of the archive and the collector, with others before the class
   * path.
   */
  private List<String> options(String... others) {
    List<String> options = new ArrayList<>();
    for (String option : trainee.plan().javaOptions()) {
      if (!option.equals(OPTION) && !isCollector(option)) {
        options.add(option);
      }
    }
    options.addAll(List.of(others));
    return options;
  }

  private List<String> gcOptions() {
    return trainee.plan().javaOptions().stream().filter(ClassDataArchive::isCollector).toList();
  }

  private static boolean isCollector(String option) {
    return option.matches("-XX:[+-]Use\\w+GC");
  }

  /** Runs a function until it has answered all its events. */
  private void run(Function function, List<String> options, boolean events)
      throws IOException, NotTrainedException {
    try (TrainingApi api = new TrainingApi(events ? trainee.events().of(function) : List.of())) {
      List<String> command = new ArrayList<>(List.of(trainee.java().executable()));
      command.addAll(options);
      command.addAll(
          List.of(Image.MAIN_CLASS, function.image().entryClass(), function.handlerPath()));
      Path log = root.temporary("function.log");
      Process process =
          root.process(command, environment(function, api.address()))
              .redirectOutput(log.toFile())
              .start();
      try {
        CompletableFuture.anyOf(api.ended(), process.onExit()).get(SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        remarks.add("Function " + function.name() + " did not answer within " + SECONDS + " s.");
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
        throw new NotTrainedException("The training was stopped.");
      }
      end(process, function, api, log);
    }
  }

  private void end(Process process, Function function, TrainingApi api, Path log)
      throws IOException, NotTrainedException {
    boolean alive = process.isAlive();
    // The JVM ends in order, and writes what it has learned.
    process.destroy();
    await(process, "function " + function.name() + " does not end");
    for (String failure : api.failures()) {
      remarks.add("Function " + function.name() + " failed in training: " + failure);
    }
    if (!alive && api.failures().isEmpty()) {
      throw new NotTrainedException(
          "Function " + function.name() + " does not start on this machine: " + tail(log));
    }
  }

  private static void await(Process process, String problem) throws NotTrainedException {
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new NotTrainedException("In training, " + problem + ".");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new NotTrainedException("The training was stopped.");
    }
  }

  private Map<String, String> environment(Function function, String api) {
    Map<String, String> variables = new LinkedHashMap<>(trainee.base().environment());
    variables.putAll(trainee.plan().environment());
    variables.putAll(function.settings().environment());
    variables.put("AWS_LAMBDA_RUNTIME_API", api);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", function.name().value());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put(
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.settings().memory()));
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "training");
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_REGION", "us-east-1");
    variables.put("AWS_EC2_METADATA_DISABLED", "true");
    variables.put("LAMBDA_TASK_ROOT", Image.WORKING_DIRECTORY);
    variables.put("LADING_TRAINING", "true");
    return variables;
  }

  private static String tail(Path log) throws IOException {
    String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip();
    return text.length() > 600 ? "…" + text.substring(text.length() - 600) : text;
  }
}
