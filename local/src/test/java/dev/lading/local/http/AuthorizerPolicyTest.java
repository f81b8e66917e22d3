package dev.lading.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.local.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizerPolicyTest {

  private static final String ARN =
      "arn:aws:execute-api:local:000000000000:local/live/GET/orders/7";

  private static Decision decide(String statements, String context) throws Exception {
    String json =
        "{\"principalId\": \"me\", \"policyDocument\": {\"Statement\": %s}, \"context\": %s}"
            .formatted(statements, context);
    return AuthorizerPolicy.decide(Json.read(json.getBytes(UTF_8)), ARN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          execute-api:Invoke | arn:aws:execute-api:local:000000000000:local/live/GET/orders/7 | true
          execute-api:invoke | arn:aws:execute-api:*:*:*/*/GET/orders/*                       | true
          *                  | *                                                              | true
          execute-api:*      | arn:aws:execute-api:*:*:*/live/GET/orders/?                    | true
          execute-api:Invoke | arn:aws:execute-api:*:*:*/live/GET/orders                      | false
          execute-api:Invoke | arn:aws:execute-api:*:*:*/live/POST/*                          | false
          execute-api:Manage | *                                                              | false
          """)
  void wildcardsAreThoseOfIam(String action, String resource, boolean allowed) throws Exception {
    String statement =
        "{\"Effect\": \"Allow\", \"Action\": [\"%s\"], \"Resource\": [\"x\", \"%s\"]}"
            .formatted(action, resource);

    assertThat(decide(statement, "null") instanceof Decision.Allowed).isEqualTo(allowed);
  }

  @Test
  void aDenialWinsOverWhatAllows() throws Exception {
    String statements =
        """
        [{"Effect": "Allow", "Action": "*", "Resource": "*"},
         {"Effect": "Deny", "Action": "*", "Resource": "*orders*"}]""";

    assertThat(decide(statements, "null"))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> assertThat(refused.refusal().body()).contains("with an explicit deny"));
  }

  @Test
  void theContextHasTextsOnly() throws Exception {
    String all = "{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}";

    assertThat(decide(all, "{\"number\": 1.5, \"flag\": true}"))
        .isEqualTo(
            new Decision.Allowed(Map.of("principalId", "me", "number", "1.5", "flag", "true")));
    assertThat(decide(all, "{\"list\": [1]}"))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> assertThat(refused.refusal().status()).isEqualTo(500));
  }
}
