package dev.lading.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.lading.runtime.event.EventDispatcher;
import java.io.PrintStream;
import java.util.Map;

/**
 * The main class of every image: becomes one of the image's functions, and serves its invocations.
 *
 * <p>Its arguments are the image's entry class and, as the container's command, the handler path of
 * the function to be. Without the latter it is the environment variable {@code
 * LAMBDA_HANDLER_PATH}, or the image's only function.
 */
public final class Bootstrap {

  private static final String RUNTIME_API = "AWS_LAMBDA_RUNTIME_API";
  private static final String INITIALIZATION_TYPE = "AWS_LAMBDA_INITIALIZATION_TYPE";

  private final String[] arguments;
  private final Map<String, String> environment;
  private final PrintStream out;

  /**
   * Creates a runtime that will run in this process, among others, as in a test.
   *
   * @param arguments the entry class and, maybe, the handler path
   * @param environment what Lambda would set
   * @param out where it logs
   */
  public Bootstrap(String[] arguments, Map<String, String> environment, PrintStream out) {
    this.arguments = arguments.clone();
    this.environment = environment;
    this.out = out;
  }

  /** Runs the process until it must end; Lambda then starts a new one. */
  public static void main(String[] arguments) {
    System.exit(new Bootstrap(arguments, System.getenv(), System.out).run());
  }

  /** Serves invocations; the process's exit status once it cannot. */
  public int run() {
    LambdaLogger logger = new ConsoleLogger(out);
    boolean json = "JSON".equalsIgnoreCase(environment.get("AWS_LAMBDA_LOG_FORMAT"));
    if (json) {
      logger = new JsonLogger((ConsoleLogger) logger, environment.get("AWS_LAMBDA_LOG_LEVEL"));
    }
    try {
      serve(logger, json);
    } catch (Throwable e) {
      FatalFailure.log(e, logger);
    }
    return 1;
  }

  private void serve(LambdaLogger logger, boolean json) throws Exception {
    String address = environment.get(RUNTIME_API);
    if (address == null || address.isEmpty()) {
      throw FatalFailure.of(
          "Runtime.NoRuntimeApi",
          "the environment variable "
              + RUNTIME_API
              + " is not set: this is the entry point within AWS Lambda. To run the application on"
              + " your machine, use Lading's local run; it starts this class with all that it needs");
    }
    RuntimeApi api = new RuntimeApi(address);
    boolean snapStart = "snap-start".equals(environment.get(INITIALIZATION_TYPE));
    if (snapStart) {
      SnapStart.prepare();
    }
    EventDispatcher dispatcher = dispatcher(api);
    if (snapStart) {
      SnapStart.pass(api, dispatcher);
    }
    new InvocationLoop(api, dispatcher, environment, logger, json).run();
  }

  private EventDispatcher dispatcher(RuntimeApi api) throws Exception {
    try {
      EventDispatcher dispatcher =
          new EventDispatcher(FunctionLoader.load(arguments, environment), environment);
      if (startsAhead(environment)) {
        dispatcher.prime();
      }
      return dispatcher;
    } catch (Throwable e) {
      throw FatalFailure.ofInit(e, api);
    }
  }

  /** Whether the process starts ahead of its first event, and not for it. */
  static boolean startsAhead(Map<String, String> environment) {
    String type = environment.get(INITIALIZATION_TYPE);
    return "snap-start".equals(type) || "provisioned-concurrency".equals(type);
  }
}
