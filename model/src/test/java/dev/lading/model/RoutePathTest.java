package dev.lading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.model.RoutePath.Greedy;
import dev.lading.model.RoutePath.Literal;
import dev.lading.model.RoutePath.Parameter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutePathTest {

  @Test
  void readsSegments() {
    RoutePath path = RoutePath.parse("/api/{id}/files/{path+}");

    assertThat(path.segments())
        .containsExactly(
            new Literal("api"), new Parameter("id"), new Literal("files"), new Greedy("path"));
    assertThat(path.parameterNames()).containsExactly("id", "path");
    assertThat(path.shape()).isEqualTo("/api/{}/files/{+}");
  }

  @Test
  void theRootHasNoSegments() {
    assertThat(RoutePath.parse("/").segments()).isEmpty();
    assertThat(RoutePath.parse("/").shape()).isEqualTo("/");
    assertThat(RoutePath.parse("/")).hasToString("/");
  }

  @Test
  void theShapeForgetsNamesAndNothingElse() {
    assertThat(RoutePath.parse("/users/{id}").shape())
        .isEqualTo(RoutePath.parse("/users/{name}").shape())
        .isNotEqualTo(RoutePath.parse("/users/{id+}").shape())
        .isNotEqualTo(RoutePath.parse("/users/me").shape())
        .isNotEqualTo(RoutePath.parse("/Users/{id}").shape());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "users | starts with '/'; write /users",
        "\"\" | starts with '/'; write /",
        "/users/ | does not end with '/'; write /users",
        "//users | empty segment; write /users",
        "/users//all | empty segment; write /users/all",
        "// | does not end with '/'; write /",
        "/users/:id | not :id; write /users/{id}",
        "/users/:id/keys/:key | write /users/{id}/keys/{key}",
        "users/:id/ | write /users/{id}",
        "/files/* | written {proxy+}, and only the last segment can be it; write /files/{proxy+}",
        "/files/** | write /files/{proxy+}",
        "/files/*path | write /files/{path+}",
        "/files/:path* | write /files/{path+}",
        "/files/{*path} | write /files/{path+}",
        "/files/{path:.*} | write /files/{path+}",
        "/files/[...path] | write /files/{path+}",
        "/users/{id:[0-9]+} | write /users/{id}",
        "/users/<int:id> | write /users/{id}",
        "/users/[id] | write /users/{id}",
        "/users/${id} | write /users/{id}",
        "/{ id } | write /{id}",
        "/{path+}/more | must be the last",
        "/*/more | only the last segment can be it",
        "/{id}/{id} | twice",
        "/{} | written {name}",
        "/{a b} | written {name}",
        "/user-{id} | has '{', which a path cannot have; a parameter takes a whole segment",
        "/a b | has a space",
        "/a?b=c | where the query string starts, which a path cannot have",
        "/a?b=c | write /a",
        "/a%20b | paths are written decoded",
        "/caf\u00e9 | has '\u00e9', which a path cannot have"
      })
  void refusesOtherForms(String text, String reason) {
    assertThatThrownBy(() -> RoutePath.parse(text))
        .isInstanceOf(MalformedValueException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a.b/c-d/~e", "/a:b@c", "/{a.b}/{c-d}"})
  void takesAllCharactersOfAPath(String text) {
    assertThat(RoutePath.parse(text)).hasToString(text);
  }

  @Test
  void suggestsNothingWhereThatWouldBeAGuess() {
    for (String text : List.of("/{path+}/more", "/{id}/{id}", "/user-{id}", "/a b", "/*/more")) {
      assertThatThrownBy(() -> RoutePath.parse(text))
          .isInstanceOf(MalformedValueException.class)
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("; write "));
    }
  }

  @Property
  void isReadBackFromItsText(@ForAll("paths") RoutePath path) {
    assertThat(RoutePath.parse(path.toString())).isEqualTo(path);
  }

  @Property
  void everyTextIsReadOrRefused(@ForAll String text) {
    try {
      assertThat(RoutePath.parse(text)).hasToString(text);
    } catch (MalformedValueException e) {
      assertThat(e.reason()).isNotBlank();
    }
  }

  @Provide
  static Arbitrary<RoutePath> paths() {
    Arbitrary<String> names = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8);
    Arbitrary<List<RoutePath.Segment>> segments =
        names
            .list()
            .uniqueElements()
            .ofMaxSize(5)
            .flatMap(
                list ->
                    Combinators.combine(
                            list.stream()
                                .map(
                                    name ->
                                        Arbitraries.<RoutePath.Segment>of(
                                            new Literal(name), new Parameter(name)))
                                .toList())
                        .as(chosen -> chosen));
    return Combinators.combine(segments, Arbitraries.of(true, false))
        .as(
            (list, greedy) -> {
              List<RoutePath.Segment> all = new java.util.ArrayList<>(list);
              if (greedy) {
                all.add(new Greedy("the-rest"));
              }
              return new RoutePath(all);
            });
  }
}
