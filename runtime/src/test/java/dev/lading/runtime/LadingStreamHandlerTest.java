package dev.lading.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A function as AWS's own runtime client calls it. */
class LadingStreamHandlerTest {

  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) ->
                  method.getName().equals("getLogger")
                      ? new ConsoleLogger(System.out)
                      : method.getReturnType() == int.class ? (Object) 0 : "request-1");

  private static LadingStreamHandler handler(Class<?> image, String path) {
    return new LadingStreamHandler(
        Map.of(
            "LADING_ENTRY_CLASS",
            image.getName(),
            "LAMBDA_HANDLER_PATH",
            path,
            "LADING_QUEUES",
            RunningFunction.QUEUES));
  }

  private static String answer(LadingStreamHandler handler, String event) throws Exception {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, CONTEXT);
    return answer.toString(UTF_8);
  }

  @Test
  void handlesEveryKindOfEvent() throws Exception {
    LadingStreamHandler shop = handler(ShopImage.class, "shop");

    assertThat(answer(shop, Events.request("DELETE", "/orders", "", "")))
        .isEqualTo("{\"statusCode\":204}");
    assertThat(answer(shop, Events.read("schedule"))).isEqualTo("null");
    assertThat(answer(shop, Events.read("sqs"))).isEqualTo("{\"batchItemFailures\":[]}");
    assertThatThrownBy(() -> answer(shop, "{}")).hasMessageContaining("an event without fields");
  }

  @Test
  void answersAsAWholeWhatWouldBeStreamed() throws Exception {
    String event =
        Events.request("GET", "/large/3", "", "")
            .replace(
                "\"requestContext\":{",
                "\"requestContext\":{\"domainName\":\"x.lambda-url.y.on.aws\",");

    assertThat(answer(handler(StreamImage.class, "stream"), event))
        .contains("\"body\":\"eHh4\",\"isBase64Encoded\":true");
  }

  @Test
  void saysWhatTheEnvironmentLacks() {
    assertThatThrownBy(() -> new LadingStreamHandler(Map.of()))
        .hasMessageContaining("LADING_ENTRY_CLASS is not set");
    assertThatThrownBy(() -> handler(ShopImage.class, "stop"))
        .hasMessageContaining("its handler paths: shop, broken");
  }
}
