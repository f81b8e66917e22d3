package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.runtime.event.Answer;
import dev.lading.runtime.event.EventDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Classes that event sources call by an interface. */
class ClassEventSourceTest {

  private static final String EVENT =
      """
      {"id":"e-1","detail-type":"t","source":"s","account":"1","time":"2026-01-31T12:00:00Z",
      "region":"r","resources":[],"detail":{"bucket":{"name":"p"},"object":{"key":"k"}}}""";

  @Test
  void callsLadingsInterfaces() throws Exception {
    EventDispatcher function =
        function(
            """
            @ContainerImage(name = "a", group = "work")
            @EventPattern("{\\"source\\": [\\"s\\"]}")
            @Bucket("uploads")
            @Topic("orders")
            @TableStream("users")
            @DataStream("clicks")
            @Invoke
            public class WorkHandler implements BusEventHandler, BucketHandler, TopicHandler,
                TableStreamHandler, DataStreamHandler, InvokeHandler {
              private String seen = "";

              @Override
              public void handle(BusEvent event, Context context) {
                seen += event.rule();
              }

              @Override
              public void handle(BucketEvent event, Context context) {
                seen += " " + event.bucket() + event.key();
              }

              @Override
              public void handle(TopicMessage message, Context context) {
                seen += " " + message.topic();
              }

              @Override
              public void handle(TableChange change, Context context) {
                seen += " " + change.table();
              }

              @Override
              public void handle(StreamRecord record, Context context) {
                seen += " " + record.stream() + record.bodyText();
              }

              @Override
              public byte[] handle(InvokeEvent event, Context context) {
                return ("\\"" + event.name() + ": " + seen + "\\"").getBytes();
              }
            }
            """);
    answer(function, "{\"lading.rule\":\"work-handler\",\"event\":" + EVENT + "}");
    answer(function, "{\"lading.bucket\":\"uploads\",\"event\":" + EVENT + "}");
    answer(
        function,
        """
        {"Records":[{"EventSource":"aws:sns","Sns":{"MessageId":"m","Message":"x",
        "Timestamp":"2026-01-31T12:00:00.001Z","TopicArn":"arn:t"}}]}""");
    answer(function, table());
    answer(
        function,
        """
        {"Records":[{"eventSource":"aws:kinesis","eventSourceARN":"arn:k","kinesis":{
        "partitionKey":"p","sequenceNumber":"1","data":"aGk=",
        "approximateArrivalTimestamp":1545084650.987}}]}""");
    assertThat(answer(function, "{}"))
        .isEqualTo("\"work-handler: work-handler uploadsk orders users clickshi\"");
  }

  @Test
  void awsInterfacesGetTheEventAsItsSourceHasIt() throws Exception {
    EventDispatcher function =
        function(
            """
            @ContainerImage(name = "a", group = "work")
            @EventPattern("{\\"source\\": [\\"s\\"]}")
            @Bucket("uploads")
            @TableStream("users")
            @Invoke(name = "named")
            public class WorkHandler
                implements com.amazonaws.services.lambda.runtime.RequestStreamHandler {
              @Override
              public void handleRequest(
                  java.io.InputStream in, java.io.OutputStream out, Context context)
                  throws java.io.IOException {
                in.transferTo(out);
              }
            }
            """);
    assertThat(answer(function, "{\"lading.rule\":\"work-handler\",\"event\":" + EVENT + "}"))
        .isEqualTo(EVENT);
    assertThat(answer(function, "{\"lading.bucket\":\"uploads\",\"event\":" + EVENT + "}"))
        .isEqualTo(EVENT);
    assertThat(answer(function, "{\"lading.invoke\":\"named\",\"payload\":{\"a\": 1}}"))
        .isEqualTo("{\"a\": 1}");
    // An answer that names no failures says that all records are done.
    assertThat(answer(function, table())).isEqualTo("{\"batchItemFailures\":[]}");
  }

  @Test
  void awsTypesAreReadFromABatch() throws Exception {
    EventDispatcher function =
        function(
            """
            @ContainerImage(name = "a", group = "work")
            @TableStream("users")
            public class WorkHandler implements com.amazonaws.services.lambda.runtime.RequestHandler<
                Map<String, List<Map<String, Object>>>, Map<String, Object>> {
              @Override
              public Map<String, Object> handleRequest(
                  Map<String, List<Map<String, Object>>> event, Context context) {
                Object id = event.get("Records").get(0).get("eventID");
                return Map.of("batchItemFailures", List.of(Map.of("itemIdentifier", id)));
              }
            }
            """);
    assertThat(answer(function, table()))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"c-1\"}]}");
  }

  private static String table() {
    return """
        {"Records":[{"eventID":"c-1","eventName":"REMOVE","eventSource":"aws:dynamodb",
        "eventSourceARN":"arn:d","dynamodb":{"ApproximateCreationDateTime":1,"Keys":{},
        "SequenceNumber":"1"}}]}""";
  }

  private static EventDispatcher function(String code) {
    return new EventDispatcher(
        CompiledApplication.ofHandler("WorkHandler", code).function("WorkFunction"),
        Map.of("LADING_TOPICS", "orders=arn:t", "LADING_STREAMS", "users=arn:d,clicks=arn:k"));
  }

  private static String answer(EventDispatcher function, String event) throws Exception {
    Answer answer = function.dispatch(event.getBytes(StandardCharsets.UTF_8), TestContext.CONTEXT);
    return new String(((Answer.Whole) answer).bytes(), StandardCharsets.UTF_8);
  }
}
