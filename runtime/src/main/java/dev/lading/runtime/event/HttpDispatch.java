package dev.lading.runtime.event;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.api.StreamingResponse;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.RawHandler;
import dev.lading.runtime.dispatch.RouteMatch;
import dev.lading.runtime.dispatch.RouteTable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers requests, whatever the handler does: a client learns nothing of a failure's cause. */
final class HttpDispatch {

  /**
   * How large a response may be that is sent as a whole.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
   *     quotas</a>
   */
  static final int MAX_RESPONSE_BYTES = 6 * 1024 * 1024;

  private static final String SAMPLE =
      "{\"version\":\"2.0\",\"rawPath\":\"/a/b\",\"rawQueryString\":\"a=%20\",\"headers\":{\"a\":\"b\"},"
          + "\"requestContext\":{\"http\":{\"method\":\"GET\"}},\"body\":\"a\"}";

  private final DispatchTable table;
  private final String[] names;
  private final RouteTable routes;
  private final boolean streams;

  /**
   * Creates the dispatch.
   *
   * @param streams whether answers may be streamed
   */
  HttpDispatch(DispatchTable table, boolean streams) {
    this.table = table;
    this.streams = streams && table.streams();
    this.names = table.routes();
    this.routes = new RouteTable(names);
  }

  /** Reads a request and writes a response, if the function has routes, and calls none of them. */
  void prime() {
    if (names.length > 0
        && EventReader.read(SAMPLE.getBytes(StandardCharsets.UTF_8)) instanceof HttpEvent event) {
      routes.match(event.request().method(), event.segments());
      HttpResponseWriter.write(HttpResponse.text(SAMPLE), event.front());
    }
  }

  Answer dispatch(HttpEvent event, byte[] raw, Context context) {
    HttpRequest request = event.request();
    boolean streamed = streams && event.front().streams();
    RouteMatch match = routes.match(request.method(), event.segments());
    if (match.isFound()) {
      Optional<RawHandler> handler = table.rawHandler(names[match.route()]);
      if (handler.isPresent()) {
        return handleRaw(handler.get(), event, raw, context);
      }
      HttpRequest matched = request.withPathParameters(match.pathParameters());
      return streamed
          ? streamed(match.route(), matched, context)
          : whole(match.route(), event.front(), matched, context);
    }
    HttpResponse refusal = refusal(match);
    return streamed
        ? new HttpStream(refusal, request, context)
        : new Answer.Whole(HttpResponseWriter.write(refusal, event.front()));
  }

  private static HttpResponse refusal(RouteMatch match) {
    return match.allowed().isEmpty()
        ? HttpResponse.notFound()
        : HttpFailures.message(405, "Method Not Allowed")
            .withHeader("allow", String.join(", ", match.allowed()));
  }

  private Answer streamed(int route, HttpRequest request, Context context) {
    HttpResponse response;
    try {
      response = present(table.handle(route, request, context));
    } catch (Throwable e) {
      response = HttpFailures.answer(e, request, context);
    }
    return new HttpStream(response, request, context);
  }

  private Answer whole(int route, HttpFront front, HttpRequest request, Context context) {
    try {
      HttpResponse response = present(table.handle(route, request, context));
      // Its one subclass, which is loaded only where there is one.
      if (response.getClass() != HttpResponse.class) {
        response = GatheredBody.of((StreamingResponse) response);
      }
      return new Answer.Whole(checked(HttpResponseWriter.write(response, front)));
    } catch (Throwable e) {
      return new Answer.Whole(
          HttpResponseWriter.write(HttpFailures.answer(e, request, context), front));
    }
  }

  private static Answer handleRaw(
      RawHandler handler, HttpEvent event, byte[] raw, Context context) {
    try {
      return new Answer.Whole(checked(handler.handle(raw, context)));
    } catch (Throwable e) {
      // An HttpException too: an event that the handler's type does not fit is no client's.
      HttpResponse failed = HttpFailures.failed(e, event.request(), context);
      return new Answer.Whole(HttpResponseWriter.write(failed, event.front()));
    }
  }

  private static HttpResponse present(@Nullable HttpResponse response) {
    if (response == null) {
      throw EventException.of("the handler returned null where a response is needed");
    }
    return response;
  }

  private static byte[] checked(byte[] written) {
    if (written.length > MAX_RESPONSE_BYTES) {
      throw tooLarge("the response has " + written.length + " bytes");
    }
    return written;
  }

  static RuntimeException tooLarge(String size) {
    return EventException.of(
        size
            + ", and Lambda takes at most "
            + MAX_RESPONSE_BYTES
            + "; answer with a part, or with a link to the whole");
  }
}
