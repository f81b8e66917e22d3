package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.runtime.api.QueueBatch;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.UnknownTriggerException;
import dev.lading.runtime.event.EventDispatcher;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Handlers that take all messages that come together, called by events as Lambda sends them. */
class QueueBatchTest {

  private static final DispatchTable TABLE =
      CompiledApplication.ofHandler(
              "WorkHandler",
              """
              @ContainerImage(name = "a", group = "work")
              public class WorkHandler {
                public record Job(String name) {}

                public static final List<String> SEEN = new java.util.ArrayList<>();

                @Queue("jobs")
                public void jobs(QueueBatch<Job> batch, Context context) {
                  for (QueueBatch.Item<Job> item : batch) {
                    SEEN.add(item.message().id() + item.body().name());
                    if (item.body().name().equals("fail")) {
                      batch.fail(item, new IllegalStateException("no"));
                    }
                  }
                }

                @Queue("ordered.fifo")
                @Queue("other.fifo")
                public void ordered(QueueBatch<String> batch) {
                  for (QueueBatch.Item<String> item : batch) {
                    SEEN.add(item.message().id() + item.body());
                    if (item.body().equals("fail")) {
                      batch.fail(item);
                    }
                  }
                }

                @Queue("bytes")
                public void bytes(QueueBatch<byte[]> batch) throws Exception {
                  SEEN.add(batch.queue() + batch.items().get(0).body().length);
                  throw new java.io.IOException("all of them");
                }

                @Queue("lists")
                public void lists(QueueBatch<List<Job>> batch) {
                  SEEN.add(batch.items().get(0).body().get(0).name());
                }

                public static final class Watch implements EventInterceptor {
                  @Override
                  public void intercept(Object event, Context context, Next next)
                      throws Exception {
                    SEEN.add("before " + ((QueueBatch<?>) event).queue());
                    next.proceed();
                    SEEN.add("after");
                  }
                }

                @Queue("watched")
                @Interceptors(Watch.class)
                public void watched(QueueBatch<String> batch) {
                  SEEN.add(batch.items().get(0).body());
                }

                @Queue("single")
                public void single(String body) {
                  SEEN.add("single " + body);
                }
              }
              """)
          .function("WorkFunction");

  private final EventDispatcher function =
      new EventDispatcher(
          TABLE,
          Map.of(
              "LADING_QUEUES",
              "jobs=arn:jobs,ordered.fifo=arn:ordered.fifo,other.fifo=arn:other.fifo,"
                  + "bytes=arn:bytes,lists=arn:lists,watched=arn:watched,single=arn:single"));

  @Test
  void unreadableBodiesAreFailedBeforehandAndTheHandlerFailsTheRest() throws Exception {
    assertThat(
            answer(
                record("jobs", "1", "{\\\"name\\\":\\\"a\\\"}", ""),
                record("jobs", "2", "nonsense", ""),
                record("jobs", "3", "{\\\"name\\\":\\\"fail\\\"}", ""),
                record("jobs", "4", "{\\\"name\\\":\\\"b\\\"}", ""),
                record("jobs", "5", "x", "").replace("\"body\":\"x\"", "\"body\":null")))
        .isEqualTo(failures("2", "3", "5"));
    assertThat(seen()).containsExactly("1a", "3fail", "4b");
  }

  @Test
  void aFailureInAFifoQueueTakesTheRestOfItsGroupAlong() throws Exception {
    assertThat(
            answer(
                record("ordered.fifo", "1", "ok", "a"),
                record("ordered.fifo", "2", "fail", "a"),
                record("ordered.fifo", "3", "late", "a"),
                record("ordered.fifo", "4", "ok", "b")))
        .isEqualTo(failures("2", "3"));
    assertThat(seen()).containsExactly("1ok", "2fail", "4ok");
  }

  @Test
  void anUnreadableBodyInAFifoQueueTakesTheRestOfItsGroupAlong() throws Exception {
    String noBody = record("other.fifo", "1", "x", "a").replace("\"body\":\"x\"", "\"body\":null");
    assertThat(
            answer(
                noBody,
                record("other.fifo", "2", "late", "a"),
                record("other.fifo", "3", "ok", "b")))
        .isEqualTo(failures("1", "2"));
    assertThat(seen()).containsExactly("3ok");
  }

  @Test
  void aThrowFailsAll() throws Exception {
    assertThat(answer(record("bytes", "1", "\u00e9", ""), record("bytes", "2", "", "")))
        .isEqualTo(failures("1", "2"));
    assertThat(seen()).containsExactly("bytes2");
  }

  @Test
  void bodiesMayBeOfGenericTypes() throws Exception {
    assertThat(answer(record("lists", "1", "[{\\\"name\\\":\\\"g\\\"}]", "")))
        .isEqualTo(failures());
    assertThat(seen()).containsExactly("g");
  }

  @Test
  void interceptorsStandAroundTheWholeBatch() throws Exception {
    assertThat(answer(record("watched", "1", "a", ""), record("watched", "2", "b", "")))
        .isEqualTo(failures());
    assertThat(seen()).containsExactly("before watched", "a", "after");
  }

  @Test
  void otherQueuesOfTheFunctionGetMessagesOneByOne() throws Exception {
    assertThat(
            answer(
                record("single", "1", "a", ""),
                record("lists", "2", "nonsense", ""),
                record("single", "3", "b", "")))
        .isEqualTo(failures("2"));
    assertThat(seen()).containsExactly("single a", "single b");
    assertThat(TABLE.takesBatches("single")).isFalse();
    assertThat(TABLE.queues())
        .containsExactly(
            "jobs", "ordered.fifo", "other.fifo", "bytes", "lists", "watched", "single");
    assertThatThrownBy(
            () ->
                TABLE.handle(
                    QueueBatch.of("single", false, List.of(), (message, reason) -> {}),
                    TestContext.CONTEXT))
        .isInstanceOf(UnknownTriggerException.class);
  }

  /** What the handler saw since this was asked before. */
  private static List<String> seen() throws ReflectiveOperationException {
    Object handler = TABLE.getClass().getClassLoader().loadClass("app.WorkHandler");
    List<?> seen = (List<?>) ((Class<?>) handler).getField("SEEN").get(null);
    List<String> copy = seen.stream().map(String::valueOf).toList();
    seen.clear();
    return copy;
  }

  private String answer(String... records) throws Exception {
    return Requests.answer(function, "{\"Records\":[" + String.join(",", records) + "]}");
  }

  private static String failures(String... ids) {
    StringBuilder json = new StringBuilder();
    for (String id : ids) {
      json.append(json.isEmpty() ? "" : ",").append("{\"itemIdentifier\":\"" + id + "\"}");
    }
    return "{\"batchItemFailures\":[" + json + "]}";
  }

  private static String record(String queue, String id, String body, String group) {
    return """
        {"messageId":"%s","body":"%s","attributes":{"MessageGroupId":"%s"},
        "messageAttributes":{},"eventSource":"aws:sqs","eventSourceARN":"arn:%s"}"""
        .formatted(id, body, group, queue);
  }
}
