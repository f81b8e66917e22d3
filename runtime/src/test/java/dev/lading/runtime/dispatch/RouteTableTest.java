package dev.lading.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

  private static final String[] ROUTES = {
    "GET /",
    "GET /users",
    "GET /users/me",
    "GET /users/{id}",
    "POST /users/{user}",
    "ANY /users/{id}/files/{path+}",
    "GET /users/{id}/files/latest",
    "GET /users/me/settings/theme",
    "GET /users/{id}/settings/{key}",
    "DELETE /{all+}"
  };

  private final RouteTable table = new RouteTable(ROUTES);

  @ParameterizedTest
  @CsvSource({
    "GET,    /,                        GET /,                          ''",
    "GET,    /users,                   GET /users,                     ''",
    "GET,    /users/me,                GET /users/me,                  ''",
    "POST,   /users/me,                POST /users/{user},             user=me",
    "GET,    /users/a b,               GET /users/{id},                id=a b",
    "GET,    /users/1/files/latest,    GET /users/{id}/files/latest,   id=1",
    "PUT,    /users/1/files/latest,    ANY /users/{id}/files/{path+},  id=1 path=latest",
    "GET,    /users/1/files/a/b//,     ANY /users/{id}/files/{path+},  id=1 path=a/b//",
    "GET,    /users/me/settings/theme, GET /users/me/settings/theme,   ''",
    "GET,    /users/me/settings/font,  GET /users/{id}/settings/{key}, id=me key=font",
    "DELETE, /users/me/settings/theme, DELETE /{all+},                 all=users/me/settings/theme",
  })
  void findsTheMostSpecificRouteOfTheMethod(
      String method, String path, String route, String parameters) {
    RouteMatch found = table.match(method, path);

    assertThat(found.isFound()).isTrue();
    assertThat(ROUTES[found.route()]).isEqualTo(route);
    assertThat(found.pathParameters()).isEqualTo(parse(parameters));
  }

  private static RouteMatch none(String... allowed) {
    return new RouteMatch(-1, Map.of(), List.of(allowed));
  }

  private static Map<String, String> parse(String parameters) {
    Map<String, String> parsed = new HashMap<>();
    for (String parameter : parameters.isEmpty() ? new String[0] : parameters.split(" (?=\\w+=)")) {
      parsed.put(parameter.split("=")[0], parameter.split("=")[1]);
    }
    return parsed;
  }

  @Test
  void namesTheMethodsThatThePathHas() {
    assertThat(table.match("PATCH", "/users/me")).isEqualTo(none("DELETE", "GET", "POST"));
    assertThat(table.match("HEAD", "/")).isEqualTo(none("GET"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/user", "/users/1/files", "/users/1/files/", "/Users", "//"})
  void knowsNoOtherPath(String path) {
    RouteTable withoutCatchAll =
        new RouteTable(List.of(ROUTES).subList(0, 9).toArray(String[]::new));

    assertThat(withoutCatchAll.match("GET", path)).isEqualTo(none());
  }

  @Test
  void aParameterTakesNoEmptySegment() {
    RouteTable byName = new RouteTable("GET /users/{id}", "GET /users/{id}/keys");

    assertThat(byName.match("GET", "/users/")).isEqualTo(none());
    assertThat(byName.match("GET", "/users//keys")).isEqualTo(none());
  }

  @Test
  void refusesRoutesThatNothingTellsApart() {
    assertThatThrownBy(() -> new RouteTable("GET /a/{b}", "GET /a/{c}"))
        .hasMessage("the routes 'GET /a/{b}' and 'GET /a/{c}' take the same requests");
    assertThatThrownBy(() -> new RouteTable("GET /{a+}/b"))
        .hasMessage("in the route 'GET /{a+}/b' {a+} must be the last segment");
    assertThatThrownBy(() -> new RouteTable("GET a"))
        .hasMessage("the route 'GET a' is not METHOD /path");
  }
}
