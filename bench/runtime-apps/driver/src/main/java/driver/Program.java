package driver;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program that answers events.
 *
 * @param id one word for the command line
 * @param name for the tables
 * @param kind what it is asked
 * @param classPath jars
 * @param arguments the main class and its arguments
 */
record Program(String id, String name, Events.Kind kind, List<Path> classPath, List<String> arguments) {

  static final String QUEUE_ARN = "arn:aws:sqs:eu-west-1:123456789012:jobs";

  /** As in every image of Lading; the same for all. */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Djdk.reflect.useNativeAccessorOnly=true");

  /** Starts it; its files for a while are in {@code folder}, which becomes empty first. */
  Process start(String api, Path folder, List<String> moreOptions) throws IOException {
    Folders.empty(folder);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    String more = System.getProperty("java.options", "");
    command.addAll(more.isEmpty() ? List.of() : List.of(more.split(" ")));
    command.addAll(moreOptions);
    // AWS's client unpacks its library to one fixed name in this folder.
    command.add("-Djava.io.tmpdir=" + folder);
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("AWS_LAMBDA_RUNTIME_API", api);
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "shop");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/shop");
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "2026/01/01/[$LATEST]0");
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("LAMBDA_TASK_ROOT", folder.toString());
    environment.put("_HANDLER", arguments.get(arguments.size() - 1));
    environment.put("LADING_QUEUES", "jobs=" + QUEUE_ARN);
    builder.directory(folder.toFile());
    builder.redirectErrorStream(true);
    if (kind != null) {
      builder.redirectOutput(folder.resolve("log").toFile());
    }
    return builder.start();
  }

  /** The bytes of its jars, without the shop's, which is the same for all. */
  long jarBytes() throws IOException {
    long bytes = 0;
    for (Path jar : classPath) {
      bytes += jar.getFileName().toString().startsWith("shop-") ? 0 : Files.size(jar);
    }
    return bytes;
  }
}
