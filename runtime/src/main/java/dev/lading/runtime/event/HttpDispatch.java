package dev.lading.runtime.event;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.BadRequestException;
import dev.lading.runtime.api.HttpException;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.api.InvalidBodyException;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.RawHandler;
import dev.lading.runtime.dispatch.RouteMatch;
import dev.lading.runtime.dispatch.RouteTable;
import dev.lading.runtime.json.JsonWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers requests, whatever the handler does: a client learns nothing of a failure's cause. */
final class HttpDispatch {

  /**
   * How large a response may be.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
   *     quotas</a>
   */
  private static final int MAX_RESPONSE_BYTES = 6 * 1024 * 1024;

  private final DispatchTable table;
  private final String[] names;
  private final RouteTable routes;

  HttpDispatch(DispatchTable table) {
    this.table = table;
    this.names = table.routes();
    this.routes = new RouteTable(names);
  }

  byte[] dispatch(HttpEvent event, byte[] raw, Context context) {
    HttpRequest request = event.request();
    RouteMatch match = routes.match(request.method(), event.segments());
    if (match instanceof RouteMatch.Found found) {
      Optional<RawHandler> handler = table.rawHandler(names[found.route()]);
      return handler.isPresent()
          ? handleRaw(handler.get(), raw, request, context)
          : handle(found, request, context);
    }
    if (match instanceof RouteMatch.WrongMethod wrongMethod) {
      return HttpResponseWriter.write(
          message(405, "Method Not Allowed")
              .withHeader("allow", String.join(", ", wrongMethod.allowed())));
    }
    return HttpResponseWriter.write(HttpResponse.notFound());
  }

  private byte[] handle(RouteMatch.Found found, HttpRequest request, Context context) {
    try {
      HttpResponse response =
          table.handle(found.route(), request.withPathParameters(found.pathParameters()), context);
      return written(response);
    } catch (HttpException e) {
      if (e.status() >= 500) {
        HandlerFailure.log(context, request.method() + " " + request.path(), e);
      }
      return HttpResponseWriter.write(answer(e));
    } catch (Throwable e) {
      return failed(request, context, e);
    }
  }

  private static byte[] handleRaw(
      RawHandler handler, byte[] event, HttpRequest request, Context context) {
    try {
      return checked(handler.handle(event, context));
    } catch (Throwable e) {
      // An HttpException too: an event that the handler's type does not fit is no client's.
      return failed(request, context, e);
    }
  }

  private static byte[] failed(HttpRequest request, Context context, Throwable failure) {
    // An Error too, such as a native library that does not load, is only this request's failure.
    HandlerFailure.log(context, request.method() + " " + request.path(), failure);
    return HttpResponseWriter.write(message(500, "Internal Server Error"));
  }

  private static byte[] written(@Nullable HttpResponse response) {
    if (response == null) {
      throw new EventException("the handler returned null where a response is needed");
    }
    return checked(HttpResponseWriter.write(response));
  }

  private static byte[] checked(byte[] written) {
    if (written.length > MAX_RESPONSE_BYTES) {
      throw new EventException(
          "the response has "
              + written.length
              + " bytes, and Lambda takes at most "
              + MAX_RESPONSE_BYTES
              + "; answer with a part, or with a link to the whole");
    }
    return written;
  }

  private static HttpResponse answer(HttpException e) {
    JsonWriter json = new JsonWriter(128);
    json.beginObject().name("message").string(e.answer());
    if (e instanceof BadRequestException refused) {
      json.name("parameter").string(refused.parameter());
    }
    if (e instanceof InvalidBodyException invalid) {
      json.name("violations").beginArray();
      for (InvalidBodyException.Violation violation : invalid.violations()) {
        json.beginObject().name("path").string(violation.path());
        json.name("message").string(violation.message()).endObject();
      }
      json.endArray();
    }
    return HttpResponse.json(json.endObject().toBytes()).withStatus(e.status());
  }

  private static HttpResponse message(int status, String message) {
    JsonWriter json = new JsonWriter(64);
    json.beginObject().name("message").string(message).endObject();
    return HttpResponse.json(json.toBytes()).withStatus(status);
  }
}
