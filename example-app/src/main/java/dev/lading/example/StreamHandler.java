package dev.lading.example;

import static dev.lading.annotations.Architecture.ARM64;
import static dev.lading.annotations.FunctionUrl.Auth.NONE;
import static dev.lading.annotations.HttpMethod.ANY;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.FunctionUrl;
import dev.lading.annotations.LambdaFunction;
import dev.lading.annotations.NativeDependency;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.QueryParam;
import dev.lading.annotations.Route;
import dev.lading.example.memory.AgentMemory;
import dev.lading.example.memory.Hit;
import dev.lading.example.memory.Id;
import dev.lading.example.memory.MemoryStorage;
import dev.lading.runtime.api.BadRequestException;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.StreamingResponse;
import java.util.Optional;

/**
 * Answers a search as server-sent events, one for each document, each of which leaves as soon as it
 * is written. An HTTP API would hold them back, so the function has a URL of its own.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent
 *     events</a>
 */
@ContainerImage(name = "lancedb", arch = ARM64, group = "llm-shared-stream")
@NativeDependency("org.lance:lance-core")
@NativeDependency("org.duckdb:duckdb_jdbc")
@FunctionUrl(auth = NONE)
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
  public StreamingResponse stream(
      @PathParam String proxy, @QueryParam Optional<String> q, HttpRequest request) {
    String[] ids = proxy.split("/", -1);
    if (ids.length != 2) {
      throw new BadRequestException("proxy", "is not of the form {workspaceId}/{agentId}");
    }
    AgentMemory memory = storage.agent(id(ids[0]), id(ids[1]));
    String query = q.orElseGet(request::bodyText);
    return StreamingResponse.events(
        events -> {
          for (Hit hit : memory.search(query, HITS)) {
            events.send("hit", json.writeValueAsString(hit));
          }
          events.send("done", "");
        });
  }

  private static Id id(String text) {
    try {
      return new Id(text);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("proxy", String.valueOf(e.getMessage()));
    }
  }
}
