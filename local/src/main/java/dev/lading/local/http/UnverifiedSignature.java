package dev.lading.local.http;

import dev.lading.local.function.LocalNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signed a request with AWS credentials, by their own account: nobody but AWS can verify it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create
 *     a signed AWS API request</a>
 */
final class UnverifiedSignature {

  private static final String SIGNATURE = "AWS4-HMAC-SHA256 ";
  private static final Pattern ACCESS_KEY = Pattern.compile("Credential=([^/,\\s]+)");

  private UnverifiedSignature() {}

  /**
   * Decides on a request that must be signed.
   *
   * @param believed whether a signature counts, though nobody has verified it
   * @param unsigned what is answered where none counts
   */
  static Decision decide(ApiRequest request, boolean believed, Refusal unsigned) {
    String authorization = request.header("authorization");
    return believed && authorization.startsWith(SIGNATURE)
        ? new Decision.Allowed(Map.of("iam", identity(authorization)))
        : new Decision.Refused(
            unsigned.because(
                "the route asks for AWS credentials, which cannot be verified here; say whose they"
                    + " are with the header %s, such as %s, or start the run with unverified tokens"
                        .formatted(ApiRequest.AUTHORIZER_HEADER, AuthorizerSample.IAM)));
  }

  /** The event's {@code requestContext.authorizer.iam}. */
  private static Map<String, String> identity(String authorization) {
    Matcher matcher = ACCESS_KEY.matcher(authorization);
    Map<String, String> identity = new LinkedHashMap<>();
    identity.put("accessKey", matcher.find() ? matcher.group(1) : "");
    identity.put("accountId", LocalNames.ACCOUNT);
    identity.put("callerId", "local");
    identity.put("userArn", "arn:aws:iam::" + LocalNames.ACCOUNT + ":user/local");
    identity.put("userId", "local");
    return identity;
  }
}
