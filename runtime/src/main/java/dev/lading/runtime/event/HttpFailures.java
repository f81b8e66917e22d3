package dev.lading.runtime.event;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.BadRequestException;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.json.JsonWriter;

/** What a client is told of what failed in a request: nothing of the cause, which is logged. */
final class HttpFailures {

  private final HttpRequest request;
  private final Context context;

  HttpFailures(HttpRequest request, Context context) {
    this.request = request;
    this.context = context;
  }

  /**
   * The response to what the handler threw.
   *
   * @throws VirtualMachineError the failure itself where it is one
   */
  HttpResponse answer(Throwable failure) {
    return failure instanceof BadRequestException badRequest
        ? badRequest(badRequest)
        : failed(failure);
  }

  /** The response to what is no client's fault. */
  HttpResponse failed(Throwable failure) {
    // An Error too, such as a native library that does not load, is only this request's failure.
    HandlerFailure.log(context, request.method() + " " + request.path(), failure);
    return message(500, "Internal Server Error");
  }

  static HttpResponse message(int status, String message) {
    JsonWriter json = new JsonWriter(64);
    json.beginObject().name("message").string(message).endObject();
    return HttpResponse.json(json.toBytes()).withStatus(status);
  }

  private static HttpResponse badRequest(BadRequestException e) {
    JsonWriter json = new JsonWriter(128);
    json.beginObject().name("message").string(e.parameter() + " " + e.reason());
    json.name("parameter").string(e.parameter()).endObject();
    return HttpResponse.json(json.toBytes()).withStatus(400);
  }
}
