package dev.lading.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lading.local.fixture.FrontApplication;
import dev.lading.local.json.Json;
import dev.lading.model.Authorizer;
import dev.lading.model.FunctionName;
import dev.lading.model.HttpApi;
import dev.lading.model.RestApi;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

/** Real requests to methods of a REST API that have authorizers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestApiAuthorizerTest {

  private static final Optional<FunctionName> GATE = Optional.of(new FunctionName("gate"));

  private static final HttpApi API =
      Front.api(
          Optional.empty(),
          List.of(
              new Authorizer.Lambda("keys", GATE, List.of("$request.header.X-Key"), 60),
              new Authorizer.Token("session", GATE, "X-Session", Optional.of("[a-z]+"), 0),
              new Authorizer.Cognito(
                  "users",
                  List.of("arn:aws:cognito-idp:eu-west-2:123456789012:userpool/eu-west-2_Ab1"),
                  "Authorization",
                  0)),
          Optional.of(RestApi.DEFAULT));

  private Front front;

  @BeforeAll
  void start(@TempDir Path classes) throws IOException {
    front =
        Front.start(
            FrontApplication.classPath(classes, API), LocalOptions.DEFAULT.withUnverifiedTokens());
  }

  @AfterAll
  void stop() {
    front.close();
  }

  @Test
  void aRequestAuthorizerSeesTheRequestAndItsContextReachesTheHandler() throws Exception {
    HttpResponse<String> response = front.get("/live/keys/7?a=b", "X-Key", "seen");
    Map<?, ?> said = (Map<?, ?>) Front.authorizer(response);

    assertThat(said.get("principalId")).isEqualTo("me");
    assertThat(said.get("flag")).isEqualTo("true");
    Map<?, ?> asked = asked(said);
    assertThat(asked.get("type")).isEqualTo("REQUEST");
    assertThat(asked.get("methodArn"))
        .isEqualTo("arn:aws:execute-api:local:000000000000:local/live/GET/keys/7");
    assertThat(asked.get("resource")).isEqualTo("/keys/{id}");
    assertThat(asked.get("queryStringParameters")).isEqualTo(Map.of("a", "b"));
    assertThat(asked.containsKey("body")).isFalse();
  }

  private static Map<?, ?> asked(Map<?, ?> said) throws Exception {
    String event = String.valueOf(said.get("event"));
    return (Map<?, ?>) Json.read(event.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aTokenAuthorizerSeesTheTokenOnly() throws Exception {
    Map<?, ?> said = (Map<?, ?>) Front.authorizer(front.get("/live/keys", "X-Key", "warm"));
    assertThat(said.get("principalId")).isEqualTo("me");

    HttpResponse<String> response = front.get("/live/session", "X-Session", "open");
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(Front.error(response)).contains("/live/GET/session");
    HttpResponse<String> mismatch = front.get("/live/session", "X-Session", "o-1");
    assertThat(mismatch.statusCode()).isEqualTo(401);
    assertThat(Front.error(mismatch)).contains("does not match [a-z]+");
    HttpResponse<String> allowed = front.get("/live/session", "X-Session", "everything");
    assertThat(asked((Map<?, ?>) Front.authorizer(allowed)))
        .isEqualTo(
            Map.of(
                "type", "TOKEN",
                "methodArn", "arn:aws:execute-api:local:000000000000:local/live/GET/session",
                "authorizationToken", "everything"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          closed       | 403 | {"Message":"User is not authorized to access this resource with an explicit deny"} | does not allow
          other        | 403 | {"Message":"User is not authorized to access this resource"}                       | does not allow
          unauthorized | 401 | {"message":"Unauthorized"}                                                         | threw
          throw        | 500 | {"message":null}                                                                   | no disk
          odd          | 500 | {"message":null}                                                                   | no {"principalId"
          condition    | 500 | {"message":null}                                                                   | has a Condition
          """)
  void otherwiseNoHandlerIsCalled(String key, int status, String body, String reason)
      throws Exception {
    HttpResponse<String> response = front.get("/live/keys", "X-Key", key);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo(body);
    assertThat(Front.error(response)).contains(reason);
  }

  @Test
  void aPolicyIsKeptAndAskedAboutEachMethod() throws Exception {
    assertThat(front.get("/live/keys", "X-Key", "kept").statusCode()).isEqualTo(200);
    long before = asks();

    assertThat(front.get("/live/keys/8", "X-Key", "kept").statusCode()).isEqualTo(200);
    assertThat(asks()).isEqualTo(before);
    assertThat(front.get("/live/keys").statusCode()).isEqualTo(401);
  }

  private long asks() {
    return front.journal().stream().filter("authorizer keys"::equals).count();
  }

  @Test
  void userPoolsTokensAreForTheirUse() throws Exception {
    String pool =
        "\"exp\": 9e9, \"iss\": \"https://cognito-idp.eu-west-2.amazonaws.com/eu-west-2_Ab1\"";
    String access =
        Tokens.of("{%s, \"token_use\": \"access\", \"scope\": \"read\"}".formatted(pool));
    HttpResponse<String> response = front.get("/live/users", "Authorization", access);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat((Map<?, ?>) ((Map<?, ?>) Front.authorizer(response)).get("claims"))
        .extracting("scope")
        .isEqualTo("read");
    assertThat(users("{%s, \"token_use\": \"id\"}".formatted(pool))).contains("for the use 'id'");
    assertThat(users("{%s, \"token_use\": \"access\", \"scope\": \"x\"}".formatted(pool)))
        .contains("none of the scopes");
    assertThat(users("{%s, \"scope\": \"read\"}".formatted(pool))).contains("has no token_use");
    assertThat(users("{\"exp\": 9e9, \"iss\": \"https://x/other\"}")).contains("none of the pools");
  }

  private String users(String claims) throws Exception {
    HttpResponse<String> response = front.get("/live/users", "Authorization", Tokens.of(claims));
    assertThat(response.statusCode()).isEqualTo(401);
    return Front.error(response);
  }

  @Test
  void whoSignedIsInTheIdentity() throws Exception {
    HttpResponse<String> response =
        front.get(
            "/live/iam",
            "lading-authorizer",
            "{\"iam\": {\"userArn\": \"arn:me\", \"userId\": \"u\"}}");
    Map<?, ?> context = (Map<?, ?>) Front.event(response).get("requestContext");

    assertThat((Map<?, ?>) context.get("identity"))
        .extracting("userArn", "user")
        .containsExactly("arn:me", "u");
    assertThat(Front.authorizer(response)).isEqualTo("nothing");
    HttpResponse<String> unsigned = front.get("/live/iam");
    assertThat(unsigned.statusCode()).isEqualTo(403);
    assertThat(unsigned.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
  }

  @Test
  void theConsoleKnowsTheApiAndWhatToSend() throws Exception {
    String token = front.application().consoleAddress().getFragment();
    HttpResponse<String> model = front.get("/_lading/console/api/model", "lading-token", token);
    Map<?, ?> api = (Map<?, ?>) Front.event(model).get("api");

    assertThat(api.get("type")).isEqualTo("REST API");
    assertThat(api.get("stage")).isEqualTo("live");
    assertThat(api.get("address")).isEqualTo(front.application().apiAddress().toString());
    assertThat((List<?>) api.get("authorizers"))
        .extracting("name", "kind", "function")
        .containsExactly(
            tuple("keys", "request", "gate"),
            tuple("session", "token", "gate"),
            tuple("users", "user pool", ""));
    assertThat(model.body())
        .contains("\"root\":\"/live\"")
        .contains("\"asked\":\"true\",\"authorizer\":\"users\"")
        .contains("\"says\":\"{\\\"claims\\\": {\\\"sub\\\": \\\"me\\\"}}\"");
  }
}
