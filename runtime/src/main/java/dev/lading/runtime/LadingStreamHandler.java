package dev.lading.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lading.runtime.api.CurrentContext;
import dev.lading.runtime.event.Answer;
import dev.lading.runtime.event.EventDispatcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * A function's way in for AWS's own runtime client, for images that keep the entry point of AWS's
 * base image: the container's command is {@code dev.lading.runtime.LadingStreamHandler}, the
 * environment variable {@value #ENTRY_CLASS} names the image's entry class, and {@code
 * LAMBDA_HANDLER_PATH} the function, if the image has several.
 *
 * <p>AWS's client cannot stream: responses are sent when they are whole, and a function URL must be
 * in the mode {@code BUFFERED}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-image.html">Deploy Java Lambda
 *     functions with container images</a>
 */
public final class LadingStreamHandler implements RequestStreamHandler {

  /** The variable with the name of the image's entry class. */
  static final String ENTRY_CLASS = "LADING_ENTRY_CLASS";

  private final EventDispatcher dispatcher;

  /**
   * Creates the function that the environment names.
   *
   * @throws IllegalStateException when there is none
   */
  public LadingStreamHandler() {
    this(System.getenv());
  }

  LadingStreamHandler(Map<String, String> environment) {
    String entryClass = environment.get(ENTRY_CLASS);
    if (entryClass == null || entryClass.isBlank()) {
      throw new IllegalStateException(
          "the environment variable "
              + ENTRY_CLASS
              + " is not set: it names the image's entry class, such as"
              + " lading.generated.ShopImage");
    }
    try {
      this.dispatcher =
          EventDispatcher.ofWholeAnswers(
              FunctionLoader.load(new String[] {entryClass}, environment), environment);
      if (Bootstrap.startsAhead(environment)) {
        dispatcher.prime();
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Answer given;
    CurrentContext.set(context);
    try {
      given = dispatcher.dispatch(event.readAllBytes(), context);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      // The interface has no room for other exceptions; AWS's client reports the cause too.
      throw new IllegalStateException(e.toString(), e);
    } finally {
      CurrentContext.set(null);
    }
    answer.write(((Answer.Whole) given).bytes());
  }
}
