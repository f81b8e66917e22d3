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

  private static final Pattern ACCESS_KEY = Pattern.compile("Credential=([^/,\\s]+)");

  private UnverifiedSignature() {}

  /** The event's {@code requestContext.authorizer.iam}. */
  static Map<String, String> identity(String authorization) {
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
