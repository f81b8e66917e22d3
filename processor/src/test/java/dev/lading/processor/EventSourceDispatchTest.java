package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.runtime.event.EventDispatcher;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Handlers of event sources, compiled, loaded and fed with events as Lambda sends them. */
class EventSourceDispatchTest {

  private static final String CODE =
      """
      @ContainerImage(name = "a", group = "work")
      public class WorkHandler {
        public record Order(String id, int count) {}

        private String seen = "";

        @EventPattern("{\\"source\\": [\\"shop\\"]}")
        public void placed(BusEvent event) {
          seen += event.rule() + event.id() + event.source() + event.detailType()
              + event.account() + event.region() + event.time() + event.resources()
              + event.detail();
        }

        @EventPattern(value = "{\\"source\\": [\\"shop\\"]}", name = "typed")
        @Topic("orders")
        @DataStream("clicks")
        public void order(Order order, Context context) {
          seen += order + context.getAwsRequestId();
          if (order.count() < 0) {
            throw new IllegalStateException("bad count");
          }
        }

        @Topic("raw")
        public void raw(TopicMessage message) {
          seen += message;
        }

        @Bucket("uploads")
        public void uploaded(BucketEvent event) {
          seen += event;
        }

        @TableStream("users")
        public void changed(TableChange change) {
          seen += change.type() + change.table() + change.keys() + change.oldImage()
              + change.newImage() + change.time() + change.expired();
        }

        @Invoke
        public String seen() {
          String all = seen;
          seen = "";
          return all;
        }

        @Invoke
        public Order twice(Order order) {
          return new Order(order.id(), 2 * order.count());
        }

        @Invoke
        public java.util.Optional<String> text(String text) {
          return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }

        @Invoke
        public byte[] bytes(byte[] payload) {
          return payload;
        }

        @Invoke(name = "whole")
        public void whole(InvokeEvent event) {
          throw new IllegalStateException(event.name() + event.body().length);
        }
      }
      """;

  private final EventDispatcher function =
      new EventDispatcher(
          CompiledApplication.ofHandler("WorkHandler", CODE).function("WorkFunction"),
          SourceEvents.ENVIRONMENT);

  @Test
  void aRulesEventComesWhole() throws Exception {
    assertThat(answer(SourceEvents.rule("placed", "{\"n\": [1, 2]}"))).isEqualTo("null");
    assertThat(seen())
        .isEqualTo(
            "placede-1shopOrder Placed123456789012eu-west-12026-01-31T12:00:00Z[arn:a, arn:b]"
                + "{\"n\": [1, 2]}");
  }

  @Test
  void aRulesDetailIsABody() throws Exception {
    assertThat(answer(SourceEvents.rule("typed", "{\"id\":\"o-1\",\"count\":3}")))
        .isEqualTo("null");
    assertThat(seen()).isEqualTo("Order[id=o-1, count=3]request-1");
  }

  @Test
  void whatARuleCannotReadFailsTheInvocation() {
    assertThatThrownBy(() -> answer(SourceEvents.rule("typed", "{\"count\":\"x\"}")))
        .isInstanceOf(Exception.class);
    assertThatThrownBy(() -> answer(SourceEvents.rule("type", "{}")))
        .hasMessageContaining("no rule 'type'; it has placed, typed");
    assertThatThrownBy(() -> answer("{\"lading.rule\":\"typed\"}"))
        .hasMessageContaining("the input of the rule 'typed' has no event");
  }

  @Test
  void aBucketsEventComesFromEventBridge() throws Exception {
    answer(
        """
        {"lading.bucket":"uploads","event":{"id":"e-2","detail-type":"Object Created",
        "source":"aws.s3","account":"1","time":"2026-01-31T12:00:00Z","region":"eu-west-1",
        "resources":["arn:aws:s3:::app-uploads-1a2b"],"detail":{"version":"0",
        "bucket":{"name":"app-uploads-1a2b"},"object":{"key":"in box/a+b.png","size":1024,
        "etag":"e-tag","version-id":"v-1","sequencer":"0055"},"reason":"PutObject"}}}""");
    assertThat(seen())
        .isEqualTo(
            "BucketEvent[bucket=uploads, bucketName=app-uploads-1a2b, type=Object Created,"
                + " key=in box/a+b.png, size=OptionalLong[1024], eTag=Optional[e-tag],"
                + " versionId=Optional[v-1], sequencer=Optional[0055],"
                + " time=2026-01-31T12:00:00Z]");
  }

  @Test
  void aBucketsOwnNotificationIsTheSameEvent() throws Exception {
    answer(
        """
        {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-west-1",
        "eventTime":"2026-01-31T12:00:00.250Z","eventName":"ObjectRemoved:Delete",
        "s3":{"s3SchemaVersion":"1.0","bucket":{"name":"app-uploads-1a2b",
        "arn":"arn:aws:s3:::app-uploads-1a2b"},"object":{"key":"in+box/a%2Bb.png",
        "sequencer":"0056"}}}]}""");
    assertThat(seen())
        .isEqualTo(
            "BucketEvent[bucket=uploads, bucketName=app-uploads-1a2b, type=Object Deleted,"
                + " key=in box/a+b.png, size=OptionalLong.empty, eTag=Optional.empty,"
                + " versionId=Optional.empty, sequencer=Optional[0056],"
                + " time=2026-01-31T12:00:00.250Z]");
  }

  @Test
  void aTopicsMessageComesWholeOrAsABody() throws Exception {
    assertThat(answer(SourceEvents.notification("T-1", "{\\\"id\\\":\\\"o-2\\\",\\\"count\\\":1}")))
        .isEqualTo("null");
    answer(SourceEvents.notification("T-2", "hello"));
    assertThat(seen())
        .isEqualTo(
            "Order[id=o-2, count=1]request-1TopicMessage[topic=raw, id=m-1, body=hello,"
                + " subject=Optional[greeting], time=2026-01-31T12:00:00.001Z,"
                + " attributes={kind=order}]");
    assertThatThrownBy(() -> answer(SourceEvents.notification("T-1", "nonsense")))
        .isInstanceOf(Exception.class);
    assertThatThrownBy(() -> answer(SourceEvents.notification("T-3", "hello")))
        .hasMessageContaining("T-3")
        .hasMessageContaining("LADING_TOPICS")
        .hasMessageContaining("orders");
  }

  @Test
  void aTablesChangesArePlainValues() throws Exception {
    String answer =
        answer(
            """
            {"Records":[{"eventID":"c-1","eventName":"MODIFY","eventVersion":"1.1",
            "eventSource":"aws:dynamodb","awsRegion":"eu-west-1","dynamodb":{
            "ApproximateCreationDateTime":1.7698752E9,"Keys":{"id":{"S":"u-1"}},
            "OldImage":{"id":{"S":"u-1"},"n":{"N":"1.50"}},
            "NewImage":{"id":{"S":"u-1"},"ok":{"BOOL":true},"none":{"NULL":true},
            "tags":{"SS":["a","b"]},"list":{"L":[{"N":"1"},{"M":{"x":{"S":"y"}}}]}},
            "SequenceNumber":"111","SizeBytes":26,"StreamViewType":"NEW_AND_OLD_IMAGES"},
            "eventSourceARN":"arn:aws:dynamodb:eu-west-1:1:table/u/stream/1"},
            {"eventID":"c-2","eventName":"REMOVE","eventSource":"aws:dynamodb",
            "userIdentity":{"type":"Service","principalId":"dynamodb.amazonaws.com"},
            "dynamodb":{"ApproximateCreationDateTime":1769875201,"Keys":{"id":{"S":"u-2"}},
            "SequenceNumber":"222"},
            "eventSourceARN":"arn:aws:dynamodb:eu-west-1:1:table/u/stream/1"},
            {"eventID":"c-3","eventName":"INSERT","eventSource":"aws:dynamodb",
            "dynamodb":{"ApproximateCreationDateTime":1769875201,"Keys":{"id":{"Z":"u-3"}},
            "SequenceNumber":"333"},
            "eventSourceARN":"arn:aws:dynamodb:eu-west-1:1:table/u/stream/1"}]}""");
    assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"333\"}]}");
    assertThat(seen())
        .isEqualTo(
            "MODIFYusers{id=u-1}Optional[{id=u-1, n=1.50}]Optional[{id=u-1, ok=true, none=null,"
                + " tags=[a, b], list=[1, {x=y}]}]2026-01-31T16:00:00Zfalse"
                + "REMOVEusers{id=u-2}Optional.emptyOptional.empty2026-01-31T16:00:01Ztrue");
  }

  @Test
  void aStreamStopsAtTheFirstRecordThatFails() throws Exception {
    assertThat(
            answer(
                SourceEvents.records("{\"id\":\"a\",\"count\":1}", "{\"id\":\"b\",\"count\":2}")))
        .isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(
            answer(
                SourceEvents.records(
                    "{\"id\":\"c\",\"count\":1}",
                    "{\"id\":\"d\",\"count\":-1}",
                    "{\"id\":\"e\",\"count\":3}")))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"s-1\"}]}");
    assertThat(seen()).contains("id=a", "id=b", "id=c", "id=d").doesNotContain("id=e");
    assertThat(answer(SourceEvents.records("nonsense"))).contains("s-0");
    assertThatThrownBy(() -> answer(SourceEvents.records("{}").replace("stream/c", "stream/d")))
        .hasMessageContaining("stream/d")
        .hasMessageContaining("clicks");
  }

  @Test
  void anInvocationIsAnswered() throws Exception {
    assertThat(invoke("twice", "{\"id\":\"a\",\"count\":21}"))
        .isEqualTo("{\"id\":\"a\",\"count\":42}");
    assertThat(invoke("text", "\"h\\u00e9\"")).isEqualTo("\"h\u00e9\"");
    assertThat(invoke("text", "[1]")).isEqualTo("\"[1]\"");
    assertThat(invoke("text", "\"\"")).isEqualTo("null");
    assertThat(invoke("bytes", "[ 1 ]")).isEqualTo("[ 1 ]");
    assertThatThrownBy(() -> invoke("whole", "true")).hasMessage("whole4");
    assertThatThrownBy(() -> invoke("thrice", "1")).hasMessageContaining("seen, twice, text");
  }

  @Test
  void aPayloadOfNoShapeNeedsItsHandlersName() {
    assertThatThrownBy(() -> answer("{\"id\":\"a\",\"count\":21}"))
        .hasMessageContaining("invocations: seen, twice, text, bytes, whole")
        .hasMessageContaining("lading.invoke");
  }

  @Test
  void aPayloadOfNoShapeGoesToTheOnlyInvocation() throws Exception {
    EventDispatcher only =
        new EventDispatcher(
            CompiledApplication.ofHandler(
                    "WorkHandler",
                    """
                    @ContainerImage(name = "a", group = "work")
                    public class WorkHandler {
                      @Invoke
                      public String sum(List<Integer> numbers) {
                        return "" + numbers.stream().mapToInt(n -> n).sum();
                      }
                    }
                    """)
                .function("WorkFunction"),
            Map.of());
    assertThat(SourceEvents.answer(only, "[1,2,3]")).isEqualTo("\"6\"");
    assertThatThrownBy(() -> SourceEvents.answer(only, "{\"a\":1}")).isInstanceOf(Exception.class);
  }

  @Test
  void interceptorsStandAroundSources() throws Exception {
    EventDispatcher intercepted =
        new EventDispatcher(
            CompiledApplication.ofHandler(
                    "WorkHandler",
                    """
                    @ContainerImage(name = "a", group = "work")
                    @Interceptors(WorkHandler.Log.class)
                    public class WorkHandler {
                      public static class Log implements EventInterceptor {
                        @Override
                        public void intercept(Object event, Context context, Next next)
                            throws Exception {
                          seen += "<" + event;
                          next.proceed();
                          seen += ">";
                        }
                      }

                      static String seen = "";

                      @Topic("raw")
                      public void raw(String text) {
                        seen += text;
                      }

                      @Invoke
                      public String seen() {
                        return seen;
                      }
                    }
                    """)
                .function("WorkFunction"),
            SourceEvents.ENVIRONMENT);
    SourceEvents.answer(intercepted, SourceEvents.notification("T-2", "hello"));
    assertThat(SourceEvents.answer(intercepted, "{}"))
        .startsWith("\"<TopicMessage[topic=raw,")
        .endsWith("hello><invocation of seen\"");
  }

  private String invoke(String name, String payload) throws Exception {
    return answer(SourceEvents.invocation(name, payload));
  }

  private String seen() throws Exception {
    String json = answer("{\"lading.invoke\":\"seen\"}");
    return json.substring(1, json.length() - 1).replace("\\\"", "\"");
  }

  private String answer(String event) throws Exception {
    return SourceEvents.answer(function, event);
  }
}
