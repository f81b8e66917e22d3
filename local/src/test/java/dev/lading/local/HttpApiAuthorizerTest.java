package dev.lading.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.local.fixture.FrontApplication;
import dev.lading.local.journal.Verdict;
import dev.lading.model.Authorizer;
import dev.lading.model.Cors;
import dev.lading.model.FunctionName;
import dev.lading.model.HttpApi;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real requests to routes of an HTTP API that have authorizers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpApiAuthorizerTest {

  private static final List<Authorizer> AUTHORIZERS =
      List.of(
          lambda("keys", 0),
          lambda("any", 300),
          new Authorizer.Jwt(
              "users",
              Optional.of("https://login.example"),
              List.of("shop"),
              "$request.header.Authorization"),
          new Authorizer.Lambda(
              "elsewhere", Optional.empty(), List.of("$request.header.X-Key"), 0));

  private static final HttpApi API =
      Front.api(
          Optional.of(
              new Cors(List.of("https://shop.example"), List.of(), List.of(), List.of(), false, 0)),
          AUTHORIZERS,
          Optional.empty());

  private Front front;

  private static Authorizer lambda(String name, int ttl) {
    return new Authorizer.Lambda(
        name,
        Optional.of(new FunctionName("gate")),
        List.of("$request.header.X-Key", "$context.identity.sourceIp"),
        ttl);
  }

  @BeforeAll
  void start(@TempDir Path classes) throws IOException {
    front = Front.start(FrontApplication.classPath(classes, API, "any"), LocalOptions.DEFAULT);
  }

  @AfterAll
  void stop() {
    front.close();
  }

  @Test
  void whatTheFunctionSaysReachesTheHandler() throws Exception {
    HttpResponse<String> response = front.get("/keys/7?b=1&b=2", "X-Key", "open");

    assertThat(response.statusCode()).isEqualTo(200);
    Map<?, ?> said = (Map<?, ?>) ((Map<?, ?>) Front.authorizer(response)).get("lambda");
    assertThat(said.get("list")).isEqualTo(List.of(BigDecimal.ONE, true));
    Map<?, ?> asked = (Map<?, ?>) said.get("event");
    assertThat(asked.get("version")).isEqualTo("2.0");
    assertThat(asked.get("type")).isEqualTo("REQUEST");
    assertThat(asked.get("routeKey")).isEqualTo("GET /keys/{id}");
    assertThat(asked.get("routeArn"))
        .isEqualTo("arn:aws:execute-api:local:000000000000:local/$default/GET/keys/7");
    assertThat(asked.get("identitySource")).isEqualTo(List.of("open", "127.0.0.1"));
    assertThat(asked.get("queryStringParameters")).isEqualTo(Map.of("b", "1,2"));
    assertThat(asked.get("pathParameters")).isEqualTo(Map.of("id", "7"));
    assertThat(asked.containsKey("body")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          closed       | 403 | {"message":"Forbidden"}             | the authorizer said no
          throw        | 500 | {"message":"Internal Server Error"} | no disk
          unauthorized | 401 | {"message":"Unauthorized"}          | threw 'Unauthorized'
          odd          | 500 | {"message":"Internal Server Error"} | answered no {"isAuthorized"
          """)
  void otherwiseNoHandlerIsCalled(String key, int status, String body, String reason)
      throws Exception {
    HttpResponse<String> response =
        front.get("/keys", "X-Key", key, "Origin", "https://shop.example");

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo(body);
    assertThat(Front.error(response)).contains(reason);
    assertThat(response.headers().firstValue("access-control-allow-origin"))
        .hasValue("https://shop.example");
    assertThat(front.journal()).doesNotContain("route GET /keys").contains("authorizer keys");
  }

  @Test
  void withoutAnIdentitySourceNobodyIsAsked() throws Exception {
    HttpResponse<String> response = front.get("/keys");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
    assertThat(Front.error(response)).contains("no $request.header.X-Key");
  }

  @Test
  void anAnswerIsKeptByItsIdentitySources() throws Exception {
    Object first = asked(front.get("/any/a", "X-Key", "kept"));

    assertThat(asked(front.get("/any/b/c", "X-Key", "kept"))).isEqualTo(first);
    assertThat(asked(front.get("/any/a", "X-Key", "another"))).isNotEqualTo(first);
    assertThat(asked(front.get("/keys", "X-Key", "kept"))).isNotEqualTo(first);
    assertThat(front.get("/any/a", "X-Key", "closed").statusCode()).isEqualTo(403);
    assertThat(front.get("/any/a", "X-Key", "closed").statusCode()).isEqualTo(403);
  }

  private static Object asked(HttpResponse<String> response) throws Exception {
    return ((Map<?, ?>) ((Map<?, ?>) Front.authorizer(response)).get("lambda")).get("asked");
  }

  /** The pitfall of AWS that costs people days. */
  @Test
  void preflightOfARouteForAnyMethodIsRefusedByItsAuthorizer() throws Exception {
    HttpResponse<String> response =
        front.send(
            "OPTIONS",
            "/any/a",
            "Origin",
            "https://shop.example",
            "Access-Control-Request-Method",
            "GET");

    assertThat(response.statusCode()).isEqualTo(401);
  }

  @Test
  void theCallerCanSayWhatAnAuthorizerWould() throws Exception {
    String said = "{\"jwt\": {\"claims\": {\"sub\": \"me\"}}}";

    for (String path : List.of("/keys", "/users", "/iam", "/elsewhere")) {
      HttpResponse<String> response = front.get(path, "lading-authorizer", said);
      assertThat(Front.authorizer(response))
          .isEqualTo(Map.of("jwt", Map.of("claims", Map.of("sub", "me"))));
      Map<?, ?> headers = (Map<?, ?>) Front.event(response).get("headers");
      assertThat(headers.containsKey("lading-authorizer")).isFalse();
    }
    HttpResponse<String> wrong = front.get("/keys", "lading-authorizer", "[1]");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(Front.error(wrong)).contains("not a JSON object");
  }

  @Test
  void nobodyIsBelievedWhomNobodyCanVerify() throws Exception {
    String token = "Bearer " + Tokens.of("{\"iss\": \"https://login.example\"}");
    HttpResponse<String> jwt = front.get("/users", "Authorization", token);
    HttpResponse<String> iam = front.get("/iam", "Authorization", "AWS4-HMAC-SHA256 x");
    HttpResponse<String> elsewhere = front.get("/elsewhere", "X-Key", "open");

    assertThat(jwt.statusCode()).isEqualTo(401);
    assertThat(Front.error(jwt))
        .contains("cannot be verified here")
        .contains("\"scopes\": [\"read\", \"write\"]")
        .contains("unverified tokens");
    assertThat(iam.statusCode()).isEqualTo(403);
    assertThat(Front.error(iam)).contains("{\"iam\": {\"userArn\":");
    assertThat(elsewhere.statusCode()).isEqualTo(401);
    assertThat(Front.error(elsewhere)).contains("{\"lambda\": {\"user\": \"me\"}}");
  }

  @Test
  void theOverviewSaysWhatToSend() {
    assertThat(front.application().overview())
        .contains(
            "curl -H 'lading-authorizer: {\"jwt\": {\"claims\": {\"sub\": \"me\"}, \"scopes\":")
        .contains("curl -H 'X-Key: text' '");
  }

  @Test
  void aNewCompilationHasItsOwnAuthorizersAndForgetsAnswers(@TempDir Path classes)
      throws Exception {
    try (Front other =
        Front.start(FrontApplication.classPath(classes, API, "any"), LocalOptions.DEFAULT)) {
      Object first = asked(other.get("/any/a", "X-Key", "kept"));
      assertThat(asked(other.get("/any/b", "X-Key", "kept"))).isEqualTo(first);
      assertThat(other.get("/keys").statusCode()).isEqualTo(401);

      HttpApi less = Front.api(Optional.empty(), List.of(lambda("any", 300)), Optional.empty());
      FrontApplication.classPath(classes, less, "any");
      assertThat(other.application().reload()).isEmpty();

      assertThat(other.get("/keys").statusCode()).isEqualTo(200);
      assertThat(other.get("/any/a", "X-Key", "kept").statusCode()).isEqualTo(200);
      assertThat(other.journal().stream().filter("authorizer any"::equals)).hasSize(2);
    }
  }

  @Test
  void theJournalSaysWhatWasDecided() throws Exception {
    assertThat(front.get("/keys", "X-Key", "open").statusCode()).isEqualTo(200);
    assertThat(front.get("/keys", "X-Key", "closed").statusCode()).isEqualTo(403);

    assertThat(
            front.application().journal().entries().stream()
                .filter(entry -> entry.cause().kind().equals("authorizer"))
                .map(entry -> Verdict.of(entry).result()))
        .contains("allowed", "denied");
  }

  @Test
  void anAuthorizerThatIsNotThereStopsTheStart(@TempDir Path classes) throws Exception {
    FrontApplication.classPath(classes, API);
    FrontApplication.write(classes, "front", HttpApi.DEFAULT);
    assertThatThrownBy(() -> LocalApplication.start(LocalSettings.of(List.of(classes)).withPort(0)))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("the route 'GET /keys' has the authorizer 'keys'");

    Authorizer lost =
        new Authorizer.Token(
            "lost", Optional.of(new FunctionName("nobody")), "X", Optional.empty(), 0);
    FrontApplication.classPath(
        classes, Front.api(Optional.empty(), List.of(lost), Optional.empty()));
    assertThatThrownBy(() -> LocalApplication.start(LocalSettings.of(List.of(classes)).withPort(0)))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("'lost' asks the function 'nobody'");
  }
}
