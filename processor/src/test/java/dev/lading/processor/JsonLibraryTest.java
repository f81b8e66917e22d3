package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.event.EventDispatcher;
import io.avaje.jsonb.generator.JsonbProcessor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON by avaje-jsonb, whose processor runs in the same compilation. */
class JsonLibraryTest {

  private static final String CODE =
      """
      package app;

      import dev.lading.annotations.*;
      import java.util.List;

      @ContainerImage(name = "a", group = "shop")
      public class ShopHandler {
        @io.avaje.jsonb.Json
        public record Item(String sku, int count) {
          public Item {
            if (count < 0) {
              throw new IllegalArgumentException("secret: a count of " + count);
            }
          }
        }

        @io.avaje.jsonb.Json
        public record Order(String id, List<Item> items) {}

        public static String seen = "";

        @Route(method = HttpMethod.POST, path = "/orders")
        public Order create(@Body Order order) {
          return new Order(order.id() + "!", order.items());
        }

        @Route(method = HttpMethod.POST, path = "/items")
        public List<Item> sort(@Body List<Item> items) {
          return items.stream().sorted((a, b) -> a.sku().compareTo(b.sku())).toList();
        }

        @Queue("orders")
        public void take(Order order) {
          seen += order.id() + ",";
        }

        @EventPattern(value = "{\\"source\\": [\\"shop\\"]}", name = "placed")
        public void placed(Order order) {
          seen += "placed " + order.id() + ",";
        }

        @Invoke
        public Item first(Order order) {
          return order.items().get(0);
        }
      }
      """;

  private static Map<String, String> files;
  private static ClassLoader classes;
  private static DispatchTable function;

  /** On disk, for avaje's processor looks where its output goes. */
  @BeforeAll
  static void compile(@TempDir Path folder) throws Exception {
    Path source = folder.resolve("ShopHandler.java");
    Files.writeString(source, CODE);
    Path output = Files.createDirectory(folder.resolve("classes"));
    files =
        new Javac(output)
            .compiles(
                "-Xlint:all,-path,-processing",
                "-cp",
                TestClassPath.text(),
                "-processor",
                JsonbProcessor.class.getName() + "," + ContainerImageProcessor.class.getName(),
                "-Alading.json=jsonb",
                source.toString());
    classes =
        new URLClassLoader(
            new URL[] {output.toUri().toURL()}, JsonLibraryTest.class.getClassLoader());
    function =
        (DispatchTable)
            classes.loadClass("lading.generated.ShopFunction").getConstructor().newInstance();
  }

  @Test
  void generatedCodeNamesNoOtherLibrary() {
    assertThat(files.get("lading/generated/ShopFunction.java"))
        .contains("new AvajeCodec()")
        .doesNotContain("Jackson");
  }

  @Test
  void readsAndWritesRecordsAndLists() throws Exception {
    assertThat(
            post("/orders", "{\"more\":[1],\"id\":\"é\",\"items\":[{\"sku\":\"b\",\"count\":2}]}"))
        .isEqualTo("200 {\"id\":\"é!\",\"items\":[{\"sku\":\"b\",\"count\":2}]}");
    assertThat(post("/items", "[{\"sku\":\"b\",\"count\":2},{\"sku\":\"a\",\"count\":1}]"))
        .isEqualTo("200 [{\"sku\":\"a\",\"count\":1},{\"sku\":\"b\",\"count\":2}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                | body is missing; it must be JSON",
        "null                              | body is null; it must be a value",
        "[]                                | body does not have the expected form",
        "{\"id\":3}                        | body does not have the expected form",
        "{\"items\":[{\"count\":\"x\"}]}   | body does not have the expected form",
        "{\"items\":[{\"count\":-1}]}      | body does not have the expected form",
        "{\"id\":\"a\"                      | body is not JSON at line 1, column 10",
        "{\"id\":\"a\"} {}                  | body is not JSON at line 1, column 12",
      })
  void answersWhatIsWrongWithABody(String body, String expected) throws Exception {
    assertThat(post("/orders", body))
        .startsWith("400 ")
        .contains(expected)
        .doesNotContain("secret");
  }

  @Test
  void otherEventsAreReadByItToo() throws Exception {
    EventDispatcher dispatcher =
        new EventDispatcher(function, Map.of("LADING_QUEUES", "orders=arn:aws:sqs:x:1:orders"));

    String queue =
        answer(
            dispatcher,
            """
            {"Records":[%s,%s]}"""
                .formatted(record("m-1", "{\\\"id\\\":\\\"q\\\"}"), record("m-2", "{\\\"id\\\":")));
    answer(
        dispatcher,
        """
        {"lading.rule":"placed","event":{"id":"e","source":"shop","detail-type":"t","account":"1",
         "region":"r","time":"2026-01-01T00:00:00Z","resources":[],"detail":{"id":"p"}}}""");
    String invoked = answer(dispatcher, "{\"id\":\"i\",\"items\":[{\"sku\":\"s\",\"count\":1}]}");

    assertThat(queue).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m-2\"}]}");
    assertThat(classes.loadClass("app.ShopHandler").getField("seen").get(null))
        .isEqualTo("q,placed p,");
    assertThat(invoked).isEqualTo("{\"sku\":\"s\",\"count\":1}");
    assertThatThrownBy(() -> answer(dispatcher, "{\"id\":7}"))
        .hasMessageContaining("does not have the expected form");
  }

  private static String post(String path, String body) throws Exception {
    return inApplication(() -> HttpEvents.of("POST", path).body(body).answerText(function));
  }

  private static String answer(EventDispatcher dispatcher, String event) throws Exception {
    return inApplication(() -> Requests.answer(dispatcher, event));
  }

  private static String record(String id, String body) {
    return """
        {"messageId":"%s","eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:x:1:orders",
         "body":"%s","attributes":{},"messageAttributes":{}}"""
        .formatted(id, body);
  }

  /** As in a process, where the application's classes are those of all threads. */
  private static <T> T inApplication(Callable<T> call) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes);
    try {
      return call.call();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
