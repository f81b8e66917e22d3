package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dagger.internal.codegen.ComponentProcessor;
import dev.lading.runtime.dispatch.DispatchTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code docs/handlers.md} shows compiles, and does what the page says. */
class HandlersPageTest {

  private static final Path PAGE = Path.of("..", "docs", "handlers.md");
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("public (?:final class|interface) (\\w+)");

  private static DispatchTable shop;
  private static CompiledApplication application;

  @BeforeAll
  static void compile() throws IOException {
    JavaFileObject[] sources =
        BLOCK
            .matcher(Files.readString(PAGE))
            .results()
            .map(block -> block.group(1))
            .map(code -> CompiledApplication.handler(name(code), code))
            .toArray(JavaFileObject[]::new);
    assertThat(sources).hasSizeGreaterThan(10);
    application =
        CompiledApplication.of(
            List.of("-Xlint:-processing"), List.of(new ComponentProcessor()), sources);
    shop = application.function("ShopFunction");
  }

  private static String name(String code) {
    Matcher name = NAME.matcher(code);
    assertThat(name.find()).as(code).isTrue();
    return name.group(1);
  }

  @Test
  void parametersAndResults() throws Exception {
    assertThat(HttpEvents.of("GET", "/orders/7").answerText(shop))
        .isEqualTo("200 {\"id\":7,\"customer\":\"ada\",\"state\":\"OPEN\"}");
    assertThat(HttpEvents.of("GET", "/orders/8").answerText(shop))
        .isEqualTo("404 {\"message\":\"Not Found\"}");
    assertThat(
            HttpEvents.of("GET", "/orders")
                .query("state=OPEN&tag=a,b&tag=c")
                .header("accept-language", "de, en")
                .answerText(shop))
        .isEqualTo("200 Optional[OPEN] 20 [a,b, c] [de, en] Optional.empty");
    assertThat(HttpEvents.of("GET", "/orders").query("limit=x").answerText(shop))
        .isEqualTo("400 {\"message\":\"limit is not a whole number\",\"parameter\":\"limit\"}");
    assertThat(
            HttpEvents.of("POST", "/orders").body("{\"customer\":\"ada\"}").answer(shop).toString())
        .contains("\"statusCode\":201", "/orders/7", "last-order=7", "created for ada");
  }

  @ParameterizedTest
  @CsvSource({
    "StockHandlerFunction, /stock, 200 stock at noon",
    "MailsFunction, /mails, 200 smtp.example.com"
  })
  void factories(String function, String path, String expected) throws Exception {
    assertThat(HttpEvents.of("GET", path).answerText(application.function(function)))
        .isEqualTo(expected);
  }

  @Test
  void interceptors() throws Exception {
    assertThat(HttpEvents.of("GET", "/account").answerText(shop)).isEqualTo("401");
    assertThat(
            HttpEvents.of("GET", "/account")
                .header("x-api-key", "open sesame")
                .answer(shop)
                .toString())
        .contains("account of ada", "no-store");
    assertThat(QueueEvents.batch(shop, "account-changes", "a", "b"))
        .isEqualTo("{\"batchItemFailures\":[]}");
  }

  @Test
  void exceptionHandlers() throws Exception {
    assertThat(HttpEvents.of("GET", "/invoices/1").answerText(shop))
        .isEqualTo("404 {\"title\":\"no invoice 1\",\"path\":\"/invoices/1\"}");
    assertThat(HttpEvents.of("GET", "/invoices/-1").answerText(shop)).isEqualTo("503");
  }

  @Test
  void validation() throws Exception {
    String invalid =
        "{\"customer\":\"\",\"items\":[{\"name\":\"a\",\"count\":1},{\"name\":\"b\",\"count\":0}]}";

    Matcher shown =
        Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
    assertThat(shown.find()).isTrue();
    ObjectMapper json = new ObjectMapper();
    assertThat(
            json.readTree(
                HttpEvents.of("PUT", "/cart").body(invalid).answer(shop).path("body").asText()))
        .isEqualTo(json.readTree(shown.group(1)));
    assertThat(
            QueueEvents.batch(
                shop, "carts", "{\"customer\":\"ada\"}", invalid, "{\"customer\":\"bob\"}"))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}");
  }
}
