package dev.lading.example;

import static dev.lading.annotations.Architecture.ARM64;
import static dev.lading.annotations.HttpMethod.ANY;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.LambdaFunction;
import dev.lading.annotations.NativeDependency;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.QueryParam;
import dev.lading.annotations.Route;
import dev.lading.example.memory.Hit;
import dev.lading.example.memory.Id;
import dev.lading.example.memory.MemoryStorage;
import dev.lading.runtime.api.BadRequestException;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Answers a search as server-sent events, one for each document, for clients that read a stream.
 * The response is sent when it is whole.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent
 *     events</a>
 */
@ContainerImage(name = "lancedb", arch = ARM64, group = "llm-shared-stream")
@NativeDependency("org.lance:lance-core")
@NativeDependency("org.duckdb:duckdb_jdbc")
@LambdaFunction(memory = 1536, timeout = 30)
public final class StreamHandler {

  private static final int HITS = 5;

  private final ObjectMapper json = new ObjectMapper();
  private final MemoryStorage storage;

  /** The handler as Lading creates it. */
  public StreamHandler() {
    this(MemoryStorage.fromEnvironment());
  }

  StreamHandler(MemoryStorage storage) {
    this.storage = storage;
  }

  /** Searches the memory that the path names by workspace and agent, for {@code q} or the body. */
  @Route(method = ANY, path = "/api/streams/{proxy+}")
  public HttpResponse stream(
      @PathParam String proxy, @QueryParam Optional<String> q, HttpRequest request)
      throws IOException {
    String[] ids = proxy.split("/", -1);
    if (ids.length != 2) {
      throw new BadRequestException("proxy", "is not of the form {workspaceId}/{agentId}");
    }
    StringBuilder events = new StringBuilder();
    for (Hit hit :
        storage.agent(id(ids[0]), id(ids[1])).search(q.orElseGet(request::bodyText), HITS)) {
      events.append(event("hit", hit));
    }
    events.append(event("done", ""));
    return HttpResponse.bytes("text/event-stream", events.toString().getBytes(UTF_8))
        .withHeader("cache-control", "no-store");
  }

  /** JSON on one line, so that it is one {@code data} field. */
  private String event(String name, Object data) throws JsonProcessingException {
    return "event: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n";
  }

  private static Id id(String text) {
    try {
      return new Id(text);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("proxy", String.valueOf(e.getMessage()));
    }
  }
}
