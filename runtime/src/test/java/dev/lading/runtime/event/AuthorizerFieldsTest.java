package dev.lading.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.RequestAuthorizer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an API's authorizers say, in the events that API Gateway documents. */
class AuthorizerFieldsTest {

  private static RequestAuthorizer authorizer(String json) {
    return request(json).authorizer();
  }

  private static HttpRequest request(String json) {
    Object event = EventReader.read(event(json).getBytes(StandardCharsets.UTF_8));
    return ((HttpEvent) event).request();
  }

  private static String event(String authorizer) {
    return """
        {"version": "2.0", "rawPath": "/a", "requestContext":
          {"authorizer": %s, "http": {"method": "GET"}}}
        """
        .formatted(authorizer);
  }

  @Test
  void claimsAndScopesOfAToken() {
    RequestAuthorizer authorizer =
        authorizer(
            """
            {"jwt": {"claims": {"sub": "grüße", "groups": "[a b]", "exp": "1714"},
                     "scopes": ["read", "write"]}}
            """);

    assertThat(authorizer.claim("sub")).contains("grüße");
    assertThat(authorizer.claim("nothing")).isEmpty();
    assertThat(authorizer.claims()).containsOnlyKeys("sub", "groups", "exp");
    assertThat(authorizer.scopes()).containsExactly("read", "write");
    assertThat(authorizer.context()).isEmpty();
  }

  @Test
  void theContextOfALambdaAuthorizer() {
    assertThat(
            authorizer(
                    """
                    {"lambda": {"user": "me", "age": 7, "admin": true, "none": null,
                                "list": [1, "a"], "map": {"k": "v"}}}
                    """)
                .context())
        .containsEntry("user", "me")
        .containsEntry("age", "7")
        .containsEntry("admin", "true")
        .containsEntry("list", "[1, \"a\"]")
        .containsEntry("map", "{\"k\": \"v\"}")
        .doesNotContainKey("none");
  }

  @Test
  void theIdentityOfAwsCredentials() {
    assertThat(
            authorizer(
                    "{\"iam\": {\"userArn\": \"arn:aws:iam::1:user/a\", \"cognitoIdentity\": null}}")
                .iam())
        .containsOnly(java.util.Map.entry("userArn", "arn:aws:iam::1:user/a"));
  }

  @Test
  void theAuthorizersOfARestApi() {
    assertThat(authorizer("{\"claims\": {\"sub\": \"me\"}}").claim("sub")).contains("me");
    assertThat(authorizer("{\"principalId\": \"me\", \"age\": 7}").context())
        .containsEntry("principalId", "me")
        .containsEntry("age", "7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "7",
        "[]",
        "{}",
        "{\"jwt\": null, \"lambda\": 7, \"iam\": []}",
        "{\"jwt\": {\"claims\": null, \"scopes\": null}}"
      })
  void whatIsNotDocumentedSaysNothing(String json) {
    RequestAuthorizer authorizer = authorizer(json);

    assertThat(authorizer.claims()).isEmpty();
    assertThat(authorizer.scopes()).isEmpty();
    assertThat(authorizer.context()).isEmpty();
    assertThat(authorizer.iam()).isEmpty();
  }

  @Test
  void isKeptByEveryChangeOfTheRequest() {
    HttpRequest request =
        request("{\"jwt\": {\"claims\": {\"sub\": \"me\"}}}")
            .withPathParameters(java.util.Map.of("a", "b"))
            .withHeader("x", "y")
            .withBody(new byte[1])
            .withAttribute("k", "v");

    assertThat(request.authorizer().claim("sub")).contains("me");
    assertThat(request.authorizer()).isSameAs(request.authorizer());
  }

  @Test
  void theEventOfALambdaAuthorizerIsNoRequest() {
    String event =
        event("{}").replaceFirst("\\{", "{\"type\": \"REQUEST\", \"routeArn\": \"arn\",");

    assertThat(EventReader.read(event.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnknownEvent.class);
  }
}
