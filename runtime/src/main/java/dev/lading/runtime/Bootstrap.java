package dev.lading.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.lading.runtime.event.EventDispatcher;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
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

  private final String[] arguments;
  private final Map<String, String> environment;
  private final PrintStream out;

  Bootstrap(String[] arguments, Map<String, String> environment, PrintStream out) {
    this.arguments = arguments.clone();
    this.environment = environment;
    this.out = out;
  }

  /** Runs the process until it must end; Lambda then starts a new one. */
  public static void main(String[] arguments) {
    System.exit(new Bootstrap(arguments, System.getenv(), System.out).run());
  }

  /** Serves invocations; the process's exit status once it cannot. */
  int run() {
    LambdaLogger logger = logger();
    try {
      serve(logger);
    } catch (IOException e) {
      logger.log("FATAL " + e, LogLevel.FATAL);
    } catch (InitException e) {
      logger.log("FATAL " + text(e), LogLevel.FATAL);
    } catch (IllegalArgumentException e) {
      logger.log("FATAL " + e.getMessage(), LogLevel.FATAL);
    } catch (VirtualMachineError e) {
      logger.log("FATAL the process ends after " + e, LogLevel.FATAL);
    }
    return 1;
  }

  private LambdaLogger logger() {
    ConsoleLogger console = new ConsoleLogger(out);
    return "JSON".equalsIgnoreCase(environment.get("AWS_LAMBDA_LOG_FORMAT"))
        ? new JsonLogger(console, environment.get("AWS_LAMBDA_LOG_LEVEL"))
        : console;
  }

  private void serve(LambdaLogger logger) throws IOException, InitException {
    String address = environment.get(RUNTIME_API);
    if (address == null || address.isEmpty()) {
      throw new InitException(
          "Runtime.NoRuntimeApi",
          "the environment variable "
              + RUNTIME_API
              + " is not set: this is the entry point within AWS Lambda. To run the application on"
              + " your machine, use Lading's local run; it starts this class with all that it needs",
          null);
    }
    RuntimeApi api = new RuntimeApi(address);
    boolean snapStart = SnapStart.isAsked(environment);
    if (snapStart) {
      SnapStart.prepare();
    }
    EventDispatcher dispatcher = dispatcher(api);
    if (snapStart) {
      new SnapStart(api).pass(dispatcher);
    }
    new InvocationLoop(api, dispatcher, environment, logger).run();
  }

  private EventDispatcher dispatcher(RuntimeApi api) throws IOException, InitException {
    InitException failure;
    try {
      EventDispatcher dispatcher =
          new EventDispatcher(FunctionLoader.load(arguments, environment), environment);
      if (SnapStart.isAhead(environment)) {
        dispatcher.prime();
      }
      return dispatcher;
    } catch (InitException e) {
      failure = e;
    } catch (Throwable e) {
      failure = new InitException("Runtime.InitFailed", "the function cannot start: " + e, e);
    }
    try {
      api.failInit(new ErrorReport(failure.category(), failure));
    } catch (IOException e) {
      // The first failure is the one to know of.
      failure.addSuppressed(e);
    }
    throw failure;
  }

  private static String text(InitException failure) {
    if (failure.getCause() == null || failure.getCause() instanceof ClassNotFoundException) {
      return String.valueOf(failure.getMessage());
    }
    StringWriter text = new StringWriter(1024);
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
