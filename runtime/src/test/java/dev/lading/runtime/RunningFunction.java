package dev.lading.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A function that runs in this process, from {@link Bootstrap} on, against a loopback Runtime API.
 */
final class RunningFunction implements AutoCloseable {

  static final String QUEUES =
      "jobs=arn:aws:sqs:eu-west-1:1:jobs,mail=arn:aws:sqs:eu-west-1:1:x-mail.fifo";

  final LoopbackRuntimeApi api = new LoopbackRuntimeApi();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final CompletableFuture<Integer> status;
  private int requests;

  RunningFunction(String... arguments) throws IOException {
    this(Map.of("LADING_QUEUES", QUEUES), arguments);
  }

  RunningFunction(Map<String, String> environment, String... arguments) throws IOException {
    Map<String, String> variables = new TreeMap<>(environment);
    variables.put("AWS_LAMBDA_RUNTIME_API", api.address());
    variables.put("AWS_LAMBDA_FUNCTION_NAME", "shop-physical-name");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
    Bootstrap bootstrap = new Bootstrap(arguments, variables, new PrintStream(log, true, UTF_8));
    status = new CompletableFuture<>();
    Thread thread = new Thread(() -> status.complete(bootstrap.run()), "function");
    thread.setDaemon(true);
    thread.start();
  }

  static RunningFunction shop() throws IOException {
    return new RunningFunction(ShopImage.class.getName(), "shop");
  }

  /** Sends an event, and takes the answer to it. */
  LoopbackRuntimeApi.Answer invoke(String event, String... headers) throws InterruptedException {
    String id = nextRequestId();
    api.offer(id, event.getBytes(UTF_8), headers);
    LoopbackRuntimeApi.Answer answer = api.takeAnswer();
    if (!answer.path().startsWith("/invocation/" + id + "/")) {
      throw new AssertionError("the answer to " + id + " went to " + answer.path());
    }
    return answer;
  }

  /** Sends an event, and takes the response to it. */
  String respond(String event) throws InterruptedException {
    LoopbackRuntimeApi.Answer answer = invoke(event);
    if (!answer.path().endsWith("/response")) {
      throw new AssertionError(answer.text());
    }
    return answer.text();
  }

  String nextRequestId() {
    return "request-" + ++requests;
  }

  String log() {
    return log.toString(UTF_8);
  }

  /** The exit status, once the function has ended. */
  int awaitExit() throws Exception {
    return status.get(30, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    api.close();
    status.orTimeout(30, TimeUnit.SECONDS).join();
  }
}
