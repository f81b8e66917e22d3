package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.runtime.dispatch.DispatchTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters of routes, from a real event to what the client reads. */
class ParameterBindingTest {

  private static final DispatchTable FUNCTION =
      CompiledApplication.ofHandler(
              "Handler",
              """
              @ContainerImage(name = "h")
              public final class Handler {

                public enum Color { RED, LIGHT_BLUE { } }

                public record Tag(String text) {
                  public static Tag of(String text) {
                    if (text.isBlank()) {
                      throw new IllegalArgumentException("secret");
                    }
                    return new Tag("#" + text);
                  }
                }

                @Route(method = HttpMethod.GET, path = "/cookies")
                public String cookies(
                    @Cookie String session,
                    @Cookie("theme") List<String> themes,
                    @Cookie(defaultValue = "en") String language,
                    @Cookie Optional<Integer> visits) {
                  return session + "|" + themes + "|" + language + "|" + visits;
                }

                @Route(method = HttpMethod.GET, path = "/enums/{color}")
                public String enums(@PathParam Color color, @QueryParam List<Color> more) {
                  return color + "|" + more;
                }

                @Route(method = HttpMethod.GET, path = "/lists")
                public String lists(
                    @QueryParam List<String> tag,
                    @Header("X-Tag") List<String> tags,
                    @Header("X-Number") java.util.Set<Integer> numbers,
                    @Header("X-Tag") Optional<String> first,
                    @Header(value = "X-None", defaultValue = "a, b") List<String> none) {
                  return tag + "|" + tags + "|" + numbers + "|" + first + "|" + none;
                }

                @Route(method = HttpMethod.GET, path = "/types")
                public String types(
                    @QueryParam Optional<UUID> id,
                    @QueryParam Optional<java.time.LocalDate> day,
                    @QueryParam java.util.OptionalInt limit,
                    @QueryParam Optional<Character> letter,
                    @QueryParam Optional<Tag> tag,
                    @QueryParam List<Boolean> flags) {
                  return id + "|" + day + "|" + limit + "|" + letter + "|" + tag + "|" + flags;
                }
              }
              """)
          .function("HandlerFunction");

  @Test
  void theFirstCookieOfANameCounts() throws Exception {
    assertThat(
            HttpEvents.of("GET", "/cookies")
                .cookie("theme=dark")
                .cookie("session=\"a=b\"")
                .cookie("session=other")
                .cookie("theme=light")
                .cookie("Visits=3")
                .cookie("visits=2")
                .answerText(FUNCTION))
        .isEqualTo("200 a=b|[dark, light]|en|Optional[2]");
    assertThat(HttpEvents.of("GET", "/cookies").cookie("SESSION=1").answerText(FUNCTION))
        .isEqualTo("400 {\"message\":\"session is missing\",\"parameter\":\"session\"}");
    assertThat(
            HttpEvents.of("GET", "/cookies")
                .cookie("session=1")
                .cookie("visits=many")
                .answerText(FUNCTION))
        .contains("400")
        .contains("visits is not a whole number");
  }

  @Test
  void anEnumIsItsConstantsName() throws Exception {
    assertThat(HttpEvents.of("GET", "/enums/LIGHT_BLUE").query("more=RED").answerText(FUNCTION))
        .isEqualTo("200 LIGHT_BLUE|[RED]");
    assertThat(HttpEvents.of("GET", "/enums/red").answerText(FUNCTION))
        .isEqualTo(
            "400 {\"message\":\"color is not one of RED, LIGHT_BLUE\",\"parameter\":\"color\"}");
    assertThat(HttpEvents.of("GET", "/enums/RED").query("more=RED&more=").answerText(FUNCTION))
        .contains("more is not one of RED, LIGHT_BLUE");
  }

  @Test
  void commasPartHeadersAndNotQueries() throws Exception {
    assertThat(
            HttpEvents.of("GET", "/lists")
                .query("tag=one,two&tag=three%2Cfour&tag=")
                .header("x-tag", "one, \"two, three\",,four")
                .header("x-number", "3,1,3")
                .answerText(FUNCTION))
        .isEqualTo(
            "200 [one,two, three,four, ]|[one, \"two, three\", four]|[3, 1]"
                + "|Optional[one, \"two, three\",,four]|[a, b]");
    assertThat(HttpEvents.of("GET", "/lists").answerText(FUNCTION))
        .isEqualTo("200 []|[]|[]|Optional.empty|[a, b]");
  }

  @Test
  void whatMayBeMissingIsEmpty() throws Exception {
    assertThat(HttpEvents.of("GET", "/types").answerText(FUNCTION))
        .isEqualTo(
            "200 Optional.empty|Optional.empty|OptionalInt.empty|Optional.empty|Optional.empty|[]");
  }

  @ParameterizedTest
  @CsvSource({
    "id=7, id is not a UUID",
    "day=31.01.2027, day is not a date such as 2027-01-31",
    "limit=1.5, limit is not a whole number",
    "letter=ab, letter is not one character",
    "tag=, tag is not of the form that it should have",
    "flags=true&flags=yes, flags is not true or false"
  })
  void aClientLearnsWhatIsExpected(String query, String message) throws Exception {
    assertThat(HttpEvents.of("GET", "/types").query(query).answerText(FUNCTION))
        .isEqualTo(
            "400 {\"message\":\""
                + message
                + "\",\"parameter\":\""
                + message.substring(0, message.indexOf(' '))
                + "\"}");
  }
}
