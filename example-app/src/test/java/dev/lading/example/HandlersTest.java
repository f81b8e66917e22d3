package dev.lading.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.example.memory.Fact;
import dev.lading.example.memory.Hit;
import dev.lading.example.memory.Id;
import dev.lading.example.memory.MemoryStorage;
import dev.lading.example.memory.Reached;
import dev.lading.runtime.api.BadRequestException;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.ScheduledEvent;
import dev.lading.runtime.api.StreamingResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handlers of one application on one storage, called as the generated code calls them. */
class HandlersTest {

  private static final Id WORKSPACE = new Id("acme");
  private static final Id AGENT = new Id("ada");

  private final ObjectMapper json = new ObjectMapper();

  @TempDir Path directory;

  private WebhookHandler webhook;
  private MemoryHandler memory;
  private StreamHandler stream;

  @BeforeEach
  void createHandlers() {
    webhook = new WebhookHandler(new MemoryStorage(directory));
    memory = new MemoryHandler(new MemoryStorage(directory));
    stream = new StreamHandler(new MemoryStorage(directory));
  }

  @Test
  void findsWhatTheWebhookReceived() throws Exception {
    receive("Ada wrote the first published program");
    Receipt receipt =
        receive("Container images may have ten gigabytes", new Fact("image", "holds", "layer"));
    receive("The weather is fine today");

    assertThat(receipt.facts()).isEqualTo(1);
    assertThat(memory.search(WORKSPACE, AGENT, "how many gigabytes has an image", 5))
        .hasSize(3)
        .first()
        .extracting(Hit::text, Hit::source)
        .containsExactly("Container images may have ten gigabytes", "webhook/crm");
  }

  @Test
  void followsFactsOfSeveralMessages() throws Exception {
    receive("one", new Fact("ada", "wrote", "notes"));
    receive("two", new Fact("notes", "describe", "engine"));
    receive("three", new Fact("engine", "made of", "brass"));

    assertThat(memory.graph(WORKSPACE, AGENT, "ada", 2))
        .containsExactly(new Reached("notes", 1), new Reached("engine", 2));
  }

  @Test
  void keepsTheMemoriesOfAgentsApart() throws Exception {
    receive("only for ada");

    assertThat(memory.search(WORKSPACE, new Id("bob"), "only for ada", 5)).isEmpty();
  }

  @Test
  void storesEachQueuesMessagesUnderItsName() throws Exception {
    Message message = new Message("the same message", List.of());
    webhook.deliver(new Delivery(WORKSPACE, AGENT, message));
    webhook.deliverFromBot(new Delivery(WORKSPACE, AGENT, message));
    memory.remember(new Grain(WORKSPACE, AGENT, new Id("c1"), "a grain"));

    assertThat(memory.search(WORKSPACE, AGENT, "the same message", 5))
        .extracting(Hit::source)
        .containsExactlyInAnyOrder("webhook-queue", "bot-webhook-queue", "conversation/c1");
  }

  @Test
  void sumsUpEveryMemoryOnceADay() throws Exception {
    receive("Lance stores vectors, DuckDB stores graphs", new Fact("lance", "beside", "duckdb"));
    receive("Lance and DuckDB are libraries", new Fact("lance", "is", "library"));
    ScheduledEvent due =
        new ScheduledEvent("summarize-memory-daily", "e-1", Instant.parse("2026-11-24T23:59:59Z"));

    memory.summarize(due);
    memory.summarize(due);

    assertThat(memory.search(WORKSPACE, AGENT, "summary of documents", 5))
        .filteredOn(hit -> hit.source().equals("summary"))
        .extracting(Hit::text)
        .containsExactly(
            "Summary of 2026-11-24. Documents: 2. Terms: duckdb (2), lance (2), stores (2),"
                + " graphs (1), libraries (1). Facts about: lance (2), duckdb (1), library (1).");
  }

  @Test
  void streamsHitsAsEvents() throws Exception {
    receive("line one\nline two");

    StreamingResponse response = stream.stream("acme/ada", Optional.of("line"), request(""));

    assertThat(response.headers()).containsEntry("content-type", "text/event-stream");
    assertThat(text(response))
        .startsWith("event: hit\ndata: {\"text\":\"line one\\nline two\",")
        .endsWith("}\n\nevent: done\ndata: \n\n");
    assertThat(text(stream.stream("acme/ada", Optional.empty(), request("line"))))
        .isEqualTo(text(response));
  }

  @Test
  void refusesWhatIsNoMemoryAndNoNumberOfHits() {
    assertThatThrownBy(() -> stream.stream("acme", Optional.of("x"), request("")))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> stream.stream("acme/..", Optional.of("x"), request("")))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> memory.search(WORKSPACE, AGENT, "x", 0))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("between 1 and 100");
    assertThatThrownBy(() -> memory.graph(WORKSPACE, AGENT, "x", 21))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void readsItsMessagesFromJson() throws Exception {
    Delivery delivery =
        json.readValue(
            """
            {"workspaceId": "acme", "agentId": "ada", "message": {"text": "hello"}}
            """,
            Delivery.class);

    assertThat(delivery).isEqualTo(new Delivery(WORKSPACE, AGENT, new Message("hello", List.of())));
    assertThatThrownBy(() -> json.readValue("{\"workspaceId\": \"../x\"}", Delivery.class))
        .hasMessageContaining("an id has");
    assertThatThrownBy(() -> json.readValue("{\"facts\": []}", Message.class))
        .hasMessageContaining("text");
  }

  private Receipt receive(String text, Fact... facts) throws Exception {
    return webhook.receive(WORKSPACE, AGENT, new Id("crm"), new Message(text, List.of(facts)));
  }

  private static HttpRequest request(String body) {
    return new HttpRequest(
        "POST",
        "/api/streams/acme/ada",
        Map.of(),
        Map.of(),
        List.of(),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(StreamingResponse response) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    response.writer().write(body);
    return body.toString(StandardCharsets.UTF_8);
  }
}
