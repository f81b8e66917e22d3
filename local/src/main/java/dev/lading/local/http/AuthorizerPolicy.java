package dev.lading.local.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an authorizer of a REST API answers: a policy that allows calls of methods, or denies them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html">Output
 *     from an API Gateway Lambda authorizer</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html">How
 *     API Gateway resource policies affect authorization workflow</a>
 */
final class AuthorizerPolicy {

  private static final String ACTION = "execute-api:Invoke";
  private static final String DENIED = "User is not authorized to access this resource";

  private AuthorizerPolicy() {}

  static Decision decide(@Nullable Object answer, String methodArn) {
    if (!(answer instanceof Map<?, ?> fields)
        || !(fields.get("principalId") instanceof String principal)
        || !(fields.get("policyDocument") instanceof Map<?, ?> document)) {
      return wrong("the authorizer answered no {\"principalId\": ..., \"policyDocument\": {...}}");
    }
    boolean allowed = false;
    for (Object each : list(document.get("Statement"))) {
      Optional<String> problem = problem(each);
      if (problem.isPresent()) {
        return wrong(problem.get());
      }
      if (each instanceof Map<?, ?> statement && isAbout(statement, methodArn)) {
        if ("Deny".equals(statement.get("Effect"))) {
          return denied(" with an explicit deny", methodArn);
        }
        allowed |= "Allow".equals(statement.get("Effect"));
      }
    }
    return allowed ? allowed(principal, fields.get("context")) : denied("", methodArn);
  }

  /** What would be evaluated in AWS only must not count as if it were not there. */
  private static Optional<String> problem(@Nullable Object statement) {
    if (!(statement instanceof Map<?, ?> fields)) {
      return Optional.of("a statement of the authorizer's policy is not an object");
    }
    for (String name : List.of("Condition", "NotAction", "NotResource")) {
      if (fields.get(name) != null) {
        return Optional.of(
            "the authorizer's policy has a %s, which the local run does not evaluate"
                .formatted(name));
      }
    }
    return Optional.empty();
  }

  /** API Gateway makes texts of numbers and booleans, and takes no more than these. */
  private static Decision allowed(String principal, @Nullable Object context) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("principalId", principal);
    if (context instanceof Map<?, ?> fields) {
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        if (field.getValue() instanceof Map<?, ?> || field.getValue() instanceof List<?>) {
          return wrong(
              "the value of %s in the authorizer's context is an object or a list"
                  .formatted(field.getKey()));
        }
        said.put(String.valueOf(field.getKey()), String.valueOf(field.getValue()));
      }
    }
    return new Decision.Allowed(said);
  }

  private static Decision wrong(String reason) {
    return new Decision.Refused(Refusals.REST.unsure().because(reason));
  }

  private static Decision denied(String how, String methodArn) {
    return new Decision.Refused(
        Refusal.of(403, "Message", DENIED + how)
            .because("the authorizer's policy does not allow " + ACTION + " on " + methodArn));
  }

  private static boolean isAbout(Map<?, ?> statement, String methodArn) {
    return list(statement.get("Action")).stream()
            .anyMatch(action -> matches(lower(action), lower(ACTION)))
        && list(statement.get("Resource")).stream()
            .anyMatch(resource -> matches(String.valueOf(resource), methodArn));
  }

  /** Actions are equal in any case. */
  private static String lower(Object action) {
    return String.valueOf(action).toLowerCase(Locale.ROOT);
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
  }

  /** IAM's wildcards: {@code *} for any text, {@code ?} for any one character. */
  static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int mark = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = t;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
