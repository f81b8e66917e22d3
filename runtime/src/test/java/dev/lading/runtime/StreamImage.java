package dev.lading.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.BadRequestException;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.api.QueueMessage;
import dev.lading.runtime.api.ScheduledEvent;
import dev.lading.runtime.api.StreamingResponse;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.ImageEntry;
import dev.lading.runtime.dispatch.UnknownTriggerException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** An image whose function streams its responses. */
public final class StreamImage implements ImageEntry {

  /** What the handler of {@code /steps} writes, one chunk each; {@code end} ends the response. */
  static final BlockingQueue<String> STEPS = new LinkedBlockingQueue<>();

  @Override
  public String[] handlerPaths() {
    return new String[] {"stream"};
  }

  @Override
  public DispatchTable function(String handlerPath) {
    return new StreamFunction();
  }

  private static StreamingResponse steps() {
    return StreamingResponse.of(
            "text/plain",
            body -> {
              for (String step = STEPS.take(); !step.equals("end"); step = STEPS.take()) {
                body.write(step.getBytes(StandardCharsets.UTF_8));
                body.flush();
              }
            })
        .withStatus(201)
        .withHeader("x-a", "ü")
        .withCookie("a=1; HttpOnly");
  }

  private static StreamingResponse fail(String when) {
    return StreamingResponse.of("text/plain", body -> failWithin(when, body));
  }

  private static void failWithin(String when, OutputStream body) throws IOException {
    body.write("begun".getBytes(StandardCharsets.UTF_8));
    switch (when) {
      case "before" -> throw new IOException("secret");
      case "bad" -> throw new BadRequestException("cursor", "is too old");
      case "memory-before" -> throw new OutOfMemoryError("Java heap space");
      default -> body.flush();
    }
    body.write("more".getBytes(StandardCharsets.UTF_8));
    if (when.equals("memory")) {
      throw new OutOfMemoryError("Java heap space");
    }
    throw new IllegalStateException("no more rows");
  }

  /** The function. */
  static final class StreamFunction implements DispatchTable {

    @Override
    public boolean streams() {
      return true;
    }

    @Override
    public String[] routes() {
      return new String[] {
        "GET /steps",
        "GET /events",
        "GET /fail/{when}",
        "GET /large/{size}",
        "GET /throw",
        "GET /empty"
      };
    }

    @Override
    public String[] queues() {
      return new String[0];
    }

    @Override
    public String[] schedules() {
      return new String[0];
    }

    @Override
    public HttpResponse handle(int route, HttpRequest request, Context context) throws Exception {
      switch (route) {
        case 0:
          return steps();
        case 1:
          return StreamingResponse.events(
              events -> {
                events.comment("hello\nthere");
                events.retry(1500);
                events.send("one\r\ntwo\rthree\nfour\n");
                events.send("hit", "ü");
                events.send("hit", "42", "");
              });
        case 2:
          return fail(request.path("when").asString());
        case 3:
          int size = request.path("size").asInt();
          return StreamingResponse.of(
              "application/octet-stream",
              body -> body.write("x".repeat(size).getBytes(StandardCharsets.UTF_8)));
        case 4:
          throw new BadRequestException("q", "is missing");
        case 5:
          return StreamingResponse.of("text/plain", body -> {}).withStatus(204);
        default:
          throw new UnknownTriggerException("route", Integer.toString(route), routes());
      }
    }

    @Override
    public void handle(QueueMessage message, Context context) {
      throw new UnknownTriggerException("queue", message.queue(), queues());
    }

    @Override
    public void handle(ScheduledEvent event, Context context) {
      throw new UnknownTriggerException("schedule", event.schedule(), schedules());
    }
  }
}
