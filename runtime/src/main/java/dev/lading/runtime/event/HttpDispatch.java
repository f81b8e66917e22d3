package dev.lading.runtime.event;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.api.StreamingResponse;
import dev.lading.runtime.dispatch.CrossOrigin;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.RawHandler;
import dev.lading.runtime.dispatch.RouteMatch;
import dev.lading.runtime.dispatch.RouteTable;
import dev.lading.runtime.nullness.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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
  private final @Nullable CrossOrigin crossOrigin;

  /**
   * Creates the dispatch.
   *
   * @param streams whether answers may be streamed
   */
  HttpDispatch(DispatchTable table, boolean streams) {
    this.table = table;
    this.streams = streams && table.streams();
    this.crossOrigin = table.crossOrigin();
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
    HttpResponse refusal = allowed(refusal(match), request);
    return streamed
        ? new HttpStream(refusal, failures(request, context))
        : new Answer.Whole(HttpResponseWriter.write(refusal, event.front()));
  }

  private HttpFailures failures(HttpRequest request, Context context) {
    return new HttpFailures(request, context, crossOrigin);
  }

  /** A response with what lets pages of other origins read it. */
  private HttpResponse allowed(HttpResponse response, HttpRequest request) {
    CrossOrigin origins = crossOrigin;
    return origins == null ? response : origins.allow(request, response);
  }

  private static HttpResponse refusal(RouteMatch match) {
    return match.allowed().isEmpty()
        ? HttpResponse.notFound()
        : HttpFailures.message(405, "Method Not Allowed")
            .withHeader("allow", String.join(", ", match.allowed()));
  }

  private Answer streamed(int route, HttpRequest request, Context context) {
    HttpFailures failures = failures(request, context);
    HttpResponse response;
    try {
      response = failures.allowed(present(table.handle(route, request, context)));
    } catch (Throwable e) {
      response = failures.answer(e);
    }
    return new HttpStream(response, failures);
  }

  private Answer whole(int route, HttpFront front, HttpRequest request, Context context) {
    try {
      HttpResponse response = present(table.handle(route, request, context));
      // Its one subclass, which is loaded only where there is one.
      if (response.getClass() != HttpResponse.class) {
        response = GatheredBody.of((StreamingResponse) response);
      }
      return new Answer.Whole(checked(HttpResponseWriter.write(allowed(response, request), front)));
    } catch (Throwable e) {
      HttpResponse answer = failures(request, context).answer(e);
      return new Answer.Whole(HttpResponseWriter.write(answer, front));
    }
  }

  private Answer handleRaw(RawHandler handler, HttpEvent event, byte[] raw, Context context) {
    try {
      return new Answer.Whole(checked(handler.handle(raw, context)));
    } catch (Throwable e) {
      // An HttpException too: an event that the handler's type does not fit is no client's.
      HttpResponse answer = failures(event.request(), context).failed(e);
      return new Answer.Whole(HttpResponseWriter.write(answer, event.front()));
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
