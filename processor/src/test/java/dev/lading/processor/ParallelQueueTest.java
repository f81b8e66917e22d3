package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.runtime.api.CurrentContext;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.event.Answer;
import dev.lading.runtime.event.EventDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages that are handled at the same time, by events as Lambda sends them. */
class ParallelQueueTest {

  private static final CompiledApplication APPLICATION =
      CompiledApplication.ofHandler(
          "WorkHandler",
          """
          @ContainerImage(name = "a", group = "work")
          public class WorkHandler {
            public record Job(String name) {}

            public static final List<String> SEEN =
                java.util.Collections.synchronizedList(new java.util.ArrayList<>());
            public static final java.util.concurrent.CyclicBarrier FOUR =
                new java.util.concurrent.CyclicBarrier(4);
            private static final java.util.concurrent.atomic.AtomicInteger RUNNING =
                new java.util.concurrent.atomic.AtomicInteger();

            public WorkHandler() throws Exception {
              SEEN.add("made");
              // Long enough for another thread to ask for a handler too.
              Thread.sleep(50);
            }

            @Queue(value = "meeting", parallelism = 4)
            public void meet(Job job, Context context) throws Exception {
              // Passed only by four at the same time.
              FOUR.await(20, java.util.concurrent.TimeUnit.SECONDS);
              SEEN.add(job.name() + " " + CurrentContext.get().getAwsRequestId()
                  + " " + context.getAwsRequestId());
              if (job.name().startsWith("bad")) {
                throw new java.io.IOException(job.name());
              }
            }

            @Queue(value = "pairs", parallelism = 2)
            public void pair(String body) throws Exception {
              SEEN.add("at once " + RUNNING.incrementAndGet());
              Thread.sleep(5);
              RUNNING.decrementAndGet();
            }

            @Queue(value = "groups.fifo", parallelism = 8)
            public void ordered(String body, @SystemAttribute("MessageGroupId") String group)
                throws Exception {
              Thread.sleep(body.startsWith("slow") ? 20 : 0);
              SEEN.add(group + ":" + body);
              if (body.endsWith("fail")) {
                throw new java.io.IOException(body);
              }
            }

            @Queue(value = "threads", parallelism = 3)
            public void thread(String body) throws Exception {
              SEEN.add("" + Thread.currentThread().getClass().getSimpleName());
            }

            @Queue(value = "deadly", parallelism = 2)
            public void deadly(String body) {
              throw new OutOfMemoryError("of a test");
            }

            @Queue("in-turn")
            public void inTurn(String body) {
              SEEN.add(body + " " + Thread.currentThread().getName());
            }
          }
          """);

  private final DispatchTable table = APPLICATION.function("WorkFunction");

  @AfterEach
  void forget() throws Exception {
    seen().clear();
  }

  @Test
  void messagesAreHandledAtTheSameTimeAndExactlyTheFailedOnesReported() throws Exception {
    String answer =
        QueueEvents.batch(
            table,
            "meeting",
            "{\"name\":\"a\"}",
            "{\"name\":\"bad b\"}",
            "{\"name\":\"c\"}",
            "{\"name\":\"bad d\"}");

    assertThat(answer)
        .isEqualTo(
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"},{\"itemIdentifier\":\"m3\"}]}");
    assertThat(seen())
        .containsExactlyInAnyOrder(
            "made",
            "a request-1 request-1",
            "bad b request-1 request-1",
            "c request-1 request-1",
            "bad d request-1 request-1");
    assertThat(CurrentContext.get()).isNull();
  }

  @Test
  void aBodyThatCannotBeReadFailsAlone() throws Exception {
    assertThat(
            QueueEvents.batch(
                table,
                "meeting",
                "{\"name\":\"a\"}",
                "nonsense",
                "{\"name\":\"b\"}",
                "{\"name\":\"c\"}",
                "{\"name\":\"d\"}"))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}");
    assertThat(seen()).hasSize(5);
  }

  @Test
  void noMoreAreHandledAtATimeThanTheQueueSays() throws Exception {
    String[] bodies = new String[40];
    java.util.Arrays.fill(bodies, "x");

    assertThat(QueueEvents.batch(table, "pairs", bodies)).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(seen()).hasSize(41).contains("at once 2").doesNotContain("at once 3");
  }

  @Test
  void aMessageGroupKeepsItsOrderUpToItsFirstFailure() throws Exception {
    String answer =
        fifo("a", "slow 1", "b", "1", "a", "2", "b", "slow fail", "c", "1", "a", "3", "b", "3");

    assertThat(answer)
        .isEqualTo(
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"m3\"},{\"itemIdentifier\":\"m6\"}]}");
    assertThat(seen())
        .filteredOn(text -> text.startsWith("a:"))
        .containsExactly("a:slow 1", "a:2", "a:3");
    assertThat(seen())
        .filteredOn(text -> text.startsWith("b:"))
        .containsExactly("b:1", "b:slow fail");
    assertThat(seen()).contains("c:1");
  }

  @Test
  void theThreadsAreVirtualWhereTheJvmHasThem() throws Exception {
    QueueEvents.batch(table, "threads", "a", "b", "c");

    String expected = Runtime.version().feature() >= 21 ? "VirtualThread" : "Thread";
    assertThat(seen())
        .contains("made")
        .filteredOn(text -> !text.equals("made"))
        .containsOnly(expected);
  }

  @Test
  void whatNoHandlerCanBeTrustedAfterEndsTheInvocation() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> QueueEvents.batch(table, "deadly", "a", "b")))
        .isInstanceOf(OutOfMemoryError.class)
        .hasMessage("of a test");
  }

  @Test
  void otherQueuesAreHandledInTurnByTheCallersThread() throws Exception {
    String thread = Thread.currentThread().getName();

    QueueEvents.batch(table, "in-turn", "a", "b");
    assertThat(seen()).containsExactly("made", "a " + thread, "b " + thread);
    assertThat(APPLICATION.text("lading/generated/WorkFunction.java"))
        .contains("case \"meeting\" -> 4;", "private synchronized WorkHandler workHandler()");
  }

  private String fifo(String... groupsAndBodies) throws Exception {
    ObjectNode event = new ObjectMapper().createObjectNode();
    ArrayNode records = event.putArray("Records");
    for (int i = 0; i < groupsAndBodies.length; i += 2) {
      ObjectNode record = records.addObject();
      record.put("messageId", "m" + i / 2).put("eventSource", "aws:sqs");
      record.put("eventSourceARN", "arn:x.fifo").put("body", groupsAndBodies[i + 1]);
      record.putObject("attributes").put("MessageGroupId", groupsAndBodies[i]);
    }
    Answer answer =
        new EventDispatcher(table, Map.of("LADING_QUEUES", "groups.fifo=arn:x.fifo"))
            .dispatch(event.toString().getBytes(StandardCharsets.UTF_8), TestContext.CONTEXT);
    return new String(((Answer.Whole) answer).bytes(), StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked")
  private List<String> seen() throws Exception {
    Class<?> handler = Class.forName("app.WorkHandler", true, table.getClass().getClassLoader());
    return (List<String>) handler.getField("SEEN").get(null);
  }
}
