package dev.lading.runtime.event;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.BadRequestException;
import dev.lading.runtime.api.HttpException;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.api.InvalidBodyException;
import dev.lading.runtime.dispatch.CrossOrigin;
import dev.lading.runtime.json.JsonWriter;
import dev.lading.runtime.nullness.Nullable;

/** What a client is told of what failed in a request: nothing of the cause, which is logged. */
final class HttpFailures {

  private final HttpRequest request;
  private final Context context;
  private final @Nullable CrossOrigin crossOrigin;

  HttpFailures(HttpRequest request, Context context, @Nullable CrossOrigin crossOrigin) {
    this.request = request;
    this.context = context;
    this.crossOrigin = crossOrigin;
  }

  /** A response with what lets pages of other origins read it. */
  HttpResponse allowed(HttpResponse response) {
    CrossOrigin origins = crossOrigin;
    return origins == null ? response : origins.allow(request, response);
  }

  /**
   * The response to what the handler threw.
   *
   * @throws VirtualMachineError the failure itself where it is one
   */
  HttpResponse answer(Throwable failure) {
    if (!(failure instanceof HttpException refusal)) {
      return failed(failure);
    }
    if (refusal.status() >= 500) {
      HandlerFailure.log(context, request.method() + " " + request.path(), failure);
    }
    return allowed(refused(refusal));
  }

  /** The response to what is no client's fault. */
  HttpResponse failed(Throwable failure) {
    // An Error too, such as a native library that does not load, is only this request's failure.
    HandlerFailure.log(context, request.method() + " " + request.path(), failure);
    return allowed(message(500, "Internal Server Error"));
  }

  static HttpResponse message(int status, String message) {
    JsonWriter json = new JsonWriter(64);
    json.beginObject().name("message").string(message).endObject();
    return HttpResponse.json(json.toBytes()).withStatus(status);
  }

  private static HttpResponse refused(HttpException e) {
    JsonWriter json = new JsonWriter(128);
    json.beginObject().name("message").string(e.answer());
    if (e instanceof BadRequestException refused) {
      json.name("parameter").string(refused.parameter());
    }
    if (e instanceof InvalidBodyException invalid) {
      violations(invalid, json);
    }
    return HttpResponse.json(json.endObject().toBytes()).withStatus(e.status());
  }

  private static void violations(InvalidBodyException e, JsonWriter json) {
    json.name("violations").beginArray();
    for (InvalidBodyException.Violation violation : e.violations()) {
      json.beginObject().name("path").string(violation.path());
      json.name("message").string(violation.message()).endObject();
    }
    json.endArray();
  }
}
