package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.runtime.api.QueueMessage;
import dev.lading.runtime.api.ScheduledEvent;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.UnknownTriggerException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The handlers of these tests say what they were called with by throwing it. */
class QueueAndScheduleDispatchTest {

  private final DispatchTable function =
      CompiledApplication.ofHandler(
              "WorkHandler",
              """
              @ContainerImage(name = "a", group = "work")
              public class WorkHandler {
                public record Job(String name) {}

                @Queue("text")
                public void text(String body, Context context) {
                  throw new IllegalStateException(body + " " + context.getAwsRequestId());
                }

                @Queue("bytes")
                public void bytes(@Body byte[] body) {
                  throw new IllegalStateException("" + body.length);
                }

                @Queue("json")
                @Route(method = HttpMethod.POST, path = "/job")
                public Job json(@Body Job job) {
                  throw new IllegalStateException(job.toString());
                }

                @Queue("generic")
                public void generic(List<Job> jobs) {
                  throw new IllegalStateException(jobs.get(0).name());
                }

                @Queue("whole.fifo")
                @Queue("other")
                public void whole(QueueMessage message) {
                  throw new IllegalStateException(message.queue() + message.id());
                }

                @Schedule("rate(1 day)")
                public void summarizeDaily(ScheduledEvent event) {
                  throw new IllegalStateException(event.id());
                }

                @Schedule(value = "cron(0/5 9 ? * MON-FRI *)", name = "often")
                public void nothing() {
                  throw new IllegalStateException("nothing");
                }
              }
              """)
          .function("WorkFunction");

  @Test
  void dispatchesMessagesByTheExactNameOfTheirQueue() {
    assertThat(function.queues())
        .containsExactly("text", "bytes", "json", "generic", "whole.fifo", "other");
    assertMessage("text", "hello", "hello request-1");
    assertMessage("bytes", "\u00e9", "2");
    assertMessage("json", "{\"name\":\"a\"}", "Job[name=a]");
    assertMessage("generic", "[{\"name\":\"b\"}]", "b");
    assertMessage("whole.fifo", "", "whole.fifom-1");
    assertMessage("other", "", "otherm-1");
    assertThatThrownBy(() -> handle("bot-text", ""))
        .isInstanceOf(UnknownTriggerException.class)
        .hasMessageContaining("'bot-text'");
  }

  @Test
  void oneMethodServesARouteAndAQueue() {
    assertThatThrownBy(
            () -> function.handle(0, Requests.body("{\"name\":\"r\"}"), TestContext.CONTEXT))
        .hasMessage("Job[name=r]");
  }

  @Test
  void dispatchesSchedulesByName() {
    assertThat(function.schedules()).containsExactly("summarize-daily", "often");
    assertThatThrownBy(() -> handle("summarize-daily")).hasMessage("e-1");
    assertThatThrownBy(() -> handle("often")).hasMessage("nothing");
    assertThatThrownBy(() -> handle("daily")).isInstanceOf(UnknownTriggerException.class);
  }

  private void assertMessage(String queue, String body, String expected) {
    assertThatThrownBy(() -> handle(queue, body))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(expected);
  }

  private void handle(String queue, String body) throws Exception {
    function.handle(new QueueMessage(queue, "m-1", body, Map.of(), Map.of()), TestContext.CONTEXT);
  }

  private void handle(String schedule) throws Exception {
    function.handle(new ScheduledEvent(schedule, "e-1", Instant.EPOCH), TestContext.CONTEXT);
  }
}
