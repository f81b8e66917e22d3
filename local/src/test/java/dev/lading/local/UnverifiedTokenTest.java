package dev.lading.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.local.fixture.FrontApplication;
import dev.lading.model.Authorizer;
import java.io.IOException;
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

/** A run that was told to believe tokens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnverifiedTokenTest {

  private Front front;

  @BeforeAll
  void start(@TempDir Path classes) throws IOException {
    Authorizer jwt =
        new Authorizer.Jwt(
            "users",
            Optional.of("https://login.example"),
            List.of("shop", "office"),
            "$request.header.Authorization");
    front =
        Front.start(
            FrontApplication.classPath(
                classes, Front.api(Optional.empty(), List.of(jwt), Optional.empty())),
            LocalOptions.DEFAULT.withUnverifiedTokens());
  }

  @AfterAll
  void stop() {
    front.close();
  }

  private HttpResponse<String> users(String claims) throws Exception {
    return front.get("/users", "Authorization", "Bearer " + Tokens.of(claims));
  }

  @Test
  void claimsReachTheHandlerAsTexts() throws Exception {
    HttpResponse<String> response =
        users(
            """
            {"iss": "https://login.example", "aud": ["else", "shop"], "exp": 9999999999, "nbf": 1,
             "scope": "write admin", "roles": ["a", "b"], "verified": true, "of": {"a": 1}}""");

    assertThat(response.statusCode()).isEqualTo(200);
    Map<?, ?> said = (Map<?, ?>) ((Map<?, ?>) Front.authorizer(response)).get("jwt");
    assertThat(said.get("scopes")).isEqualTo(List.of("write"));
    assertThat((Map<?, ?>) said.get("claims"))
        .extracting("exp", "roles", "verified", "aud", "of")
        .containsExactly("9999999999", "[a b]", "true", "[else shop]", "{\"a\":1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"iss": "https://other.example", "aud": "shop", "exp": 9e9}                           | 401 | issued by https://other.example
          {"iss": "https://login.example", "aud": "other", "exp": 9e9}                          | 401 | meant for other, not for shop or office
          {"iss": "https://login.example", "client_id": "x", "exp": 9e9}                        | 401 | meant for x
          {"iss": "https://login.example", "aud": "shop", "exp": 1}                             | 401 | has expired
          {"iss": "https://login.example", "aud": "shop"}                                       | 401 | has no exp
          {"iss": "https://login.example", "aud": "shop", "exp": "never"}                       | 401 | no number, in its exp
          {"iss": "https://login.example", "aud": "shop", "exp": null}                          | 401 | no number, in its exp
          {"iss": "https://login.example", "aud": "shop", "exp": 1e-200}                        | 401 | has expired
          {"iss": "https://login.example", "aud": "shop", "exp": 9e9, "nbf": 9e9}               | 401 | does not count yet
          {"iss": "https://login.example", "aud": "shop", "exp": 9e9, "nbf": 1e200}             | 401 | does not count yet
          {"iss": "https://login.example", "aud": "shop", "exp": 9e9, "nbf": "1"}               | 401 | no number, in its nbf
          {"iss": "https://login.example", "aud": "shop", "exp": 9e9, "iat": 9e9}               | 401 | issued in the future
          {"iss": "https://login.example", "client_id": "office", "exp": 9e9, "scp": ["other"]} | 403 | none of the scopes read, write
          {"exp": 1e99999999999}                                                                | 401 | not JSON in Base64
          no JSON                                                                               | 401 | not JSON in Base64
          """)
  void whatTheTokenSaysOfItselfIsChecked(String claims, int status, String reason)
      throws Exception {
    HttpResponse<String> response = users(claims);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(Front.error(response)).contains(reason);
  }

  /** Written out, it would have more digits than fit into memory. */
  @Test
  void anEnormousNumberStaysShort() throws Exception {
    HttpResponse<String> response =
        users(
            """
            {"iss": "https://login.example", "aud": "shop", "exp": 9e9, "scope": "read",
             "huge": 1e2000000000, "tiny": [1e-2000000000]}""");

    assertThat(response.statusCode()).isEqualTo(200);
    Map<?, ?> said = (Map<?, ?>) ((Map<?, ?>) Front.authorizer(response)).get("jwt");
    assertThat((Map<?, ?>) said.get("claims"))
        .extracting("exp", "huge", "tiny")
        .containsExactly("9000000000", "1E+2000000000", "[1E-2000000000]");
  }

  @Test
  void withoutATokenNobodyComesIn() throws Exception {
    assertThat(Front.error(front.get("/users"))).contains("no token in $request.header.Author");
    HttpResponse<String> noToken = front.get("/users", "Authorization", "Bearer a.b");
    assertThat(noToken.statusCode()).isEqualTo(401);
    assertThat(Front.error(noToken)).contains("no three parts");
  }

  @Test
  void aSignatureSaysWhoSigned() throws Exception {
    HttpResponse<String> response =
        front.get(
            "/iam",
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/eu-west-2/execute-api/aws4_request,"
                + " SignedHeaders=host, Signature=0");

    assertThat((Map<?, ?>) ((Map<?, ?>) Front.authorizer(response)).get("iam"))
        .extracting("accessKey", "userArn")
        .containsExactly("AKIDEXAMPLE", "arn:aws:iam::000000000000:user/local");
    assertThat(front.get("/iam").statusCode()).isEqualTo(403);
  }
}
