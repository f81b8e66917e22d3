package dev.lading.runtime.event;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.BadRequestException;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.RouteMatch;
import dev.lading.runtime.dispatch.RouteTable;
import dev.lading.runtime.json.JsonWriter;

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
  private final RouteTable routes;

  HttpDispatch(DispatchTable table) {
    this.table = table;
    this.routes = new RouteTable(table.routes());
  }

  byte[] dispatch(HttpEvent event, Context context) {
    HttpRequest request = event.request();
    byte[] response = HttpResponseWriter.write(answer(event, context));
    if (response.length <= MAX_RESPONSE_BYTES) {
      return response;
    }
    HandlerFailure.log(
        context,
        request.method() + " " + request.path(),
        new EventException(
            "the response has "
                + response.length
                + " bytes, and Lambda takes at most "
                + MAX_RESPONSE_BYTES
                + "; answer with a part, or with a link to the whole"));
    return HttpResponseWriter.write(internalServerError());
  }

  private HttpResponse answer(HttpEvent event, Context context) {
    HttpRequest request = event.request();
    RouteMatch match = routes.match(request.method(), event.segments());
    if (match instanceof RouteMatch.Found found) {
      return handle(found, request, context);
    }
    if (match instanceof RouteMatch.WrongMethod wrongMethod) {
      return message(405, "Method Not Allowed")
          .withHeader("allow", String.join(", ", wrongMethod.allowed()));
    }
    return message(404, "Not Found");
  }

  // A native library that does not load is an Error, and yet only this request's failure.
  private HttpResponse handle(RouteMatch.Found found, HttpRequest request, Context context) {
    try {
      HttpResponse response =
          table.handle(found.route(), request.withPathParameters(found.pathParameters()), context);
      if (response == null) {
        throw new NullPointerException("the handler returned null where a response is needed");
      }
      return response;
    } catch (BadRequestException e) {
      return badRequest(e);
    } catch (Throwable e) {
      HandlerFailure.log(context, request.method() + " " + request.path(), e);
      return internalServerError();
    }
  }

  private static HttpResponse badRequest(BadRequestException e) {
    JsonWriter json = new JsonWriter(128);
    json.beginObject().name("message").string(e.parameter() + " " + e.reason());
    json.name("parameter").string(e.parameter()).endObject();
    return HttpResponse.json(json.toBytes()).withStatus(400);
  }

  private static HttpResponse internalServerError() {
    return message(500, "Internal Server Error");
  }

  private static HttpResponse message(int status, String message) {
    JsonWriter json = new JsonWriter(64);
    json.beginObject().name("message").string(message).endObject();
    return HttpResponse.json(json.toBytes()).withStatus(status);
  }
}
