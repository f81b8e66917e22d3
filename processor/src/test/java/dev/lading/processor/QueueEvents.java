package dev.lading.processor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.event.Answer;
import dev.lading.runtime.event.EventDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** SQS's events, as its event source mapping sends them. */
final class QueueEvents {

  private static final String ARN = "arn:aws:sqs:eu-west-1:1:physical";

  private QueueEvents() {}

  /** What the mapping gets for a batch of messages, whose ids are m0, m1 and so on. */
  static String batch(DispatchTable function, String queue, String... bodies) throws Exception {
    ObjectNode event = new ObjectMapper().createObjectNode();
    ArrayNode records = event.putArray("Records");
    for (String body : bodies) {
      records
          .addObject()
          .put("messageId", "m" + (records.size() - 1))
          .put("eventSource", "aws:sqs")
          .put("eventSourceARN", ARN)
          .put("body", body);
    }
    Answer answer =
        new EventDispatcher(function, Map.of("LADING_QUEUES", queue + "=" + ARN))
            .dispatch(event.toString().getBytes(StandardCharsets.UTF_8), TestContext.CONTEXT);
    return new String(((Answer.Whole) answer).bytes(), StandardCharsets.UTF_8);
  }
}
