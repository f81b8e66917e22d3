package dev.lading.runtime.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.BucketEvent;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.api.TableChange;
import dev.lading.runtime.dispatch.DispatchTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is odd in the events of AWS's own examples. */
class OddEventTest {

  private static final Map<String, String> ENVIRONMENT =
      Map.of("LADING_BUCKETS", "uploads=example", "LADING_STREAMS", "users=arn:users");

  private final List<Object> seen = new ArrayList<>();

  private String dispatch(String event) throws Exception {
    DispatchTable table =
        new DispatchTable() {
          @Override
          public String[] routes() {
            return new String[] {"GET /"};
          }

          @Override
          public String[] buckets() {
            return new String[] {"uploads"};
          }

          @Override
          public String[] tables() {
            return new String[] {"users"};
          }

          @Override
          public HttpResponse handle(int route, HttpRequest request, Context context) {
            return HttpResponse.text(
                String.join("|", request.header("ACCEPT").asList(text -> text)));
          }

          @Override
          public void handle(BucketEvent event, Context context) {
            seen.add(event.versionId());
          }

          @Override
          public void handle(TableChange change, Context context) {
            seen.add(change.expired());
          }
        };
    Answer answer = new EventDispatcher(table, ENVIRONMENT).dispatch(event.getBytes(UTF_8), null);
    return new String(((Answer.Whole) answer).bytes(), UTF_8);
  }

  @Test
  void aHeaderInTwoSpellingsHasTheValuesOfBoth() throws Exception {
    assertThat(
            dispatch(
                """
                {"requestContext":{"elb":{"targetGroupArn":"arn"}},"httpMethod":"GET","path":"/",
                "headers":{"accept":"text/html","Accept":"application/json"}}
                """))
        .contains("\"body\":\"text/html|application/json\"");
  }

  @Test
  void anObjectWithoutVersionsHasNone() throws Exception {
    String record =
        """
        {"Records":[{"eventSource":"aws:s3","eventName":"ObjectCreated:Put",
        "eventTime":"1970-01-01T00:00:00.000Z","s3":{"bucket":{"name":"example"},
        "object":{"key":"a","size":1,"versionId":"%s"}}}]}
        """;
    dispatch(record.formatted(""));
    dispatch(record.formatted("v1"));
    assertThat(seen).containsExactly(java.util.Optional.empty(), java.util.Optional.of("v1"));
  }

  @Test
  void onlyARemovalByTheServiceIsAnExpiry() throws Exception {
    String record =
        """
        {"Records":[{"eventID":"1","eventName":"%s","eventSource":"aws:dynamodb",
        "eventSourceARN":"arn:users","dynamodb":{"Keys":{"id":{"N":"1"}},"SequenceNumber":"7",
        "ApproximateCreationDateTime":1428537600},
        "userIdentity":{"principalId":"dynamodb.amazonaws.com","type":"%s"}}]}
        """;
    dispatch(record.formatted("INSERT", "Service"));
    dispatch(record.formatted("REMOVE", "Service"));
    dispatch(record.formatted("REMOVE", "User"));
    assertThat(seen).containsExactly(false, true, false);
  }
}
