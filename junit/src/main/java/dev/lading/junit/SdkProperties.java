package dev.lading.junit;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The system properties by which AWS's SDK finds the queues from within this JVM, where processes
 * have variables. What is set already, or said by a variable, is left alone.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">Service-specific
 *     endpoints</a>
 */
final class SdkProperties implements AutoCloseable {

  private final Map<String, @Nullable String> before = new LinkedHashMap<>();

  private SdkProperties() {}

  static SdkProperties set(URI sqs, String region) {
    SdkProperties properties = new SdkProperties();
    properties.set("aws.endpointUrlSqs", sqs.toString());
    if (System.getenv("AWS_REGION") == null && System.getProperty("aws.region") == null) {
      properties.set("aws.region", region);
    }
    boolean credentials =
        System.getenv("AWS_ACCESS_KEY_ID") != null
            || System.getenv("AWS_PROFILE") != null
            || System.getProperty("aws.accessKeyId") != null;
    if (!credentials) {
      properties.set("aws.accessKeyId", "local");
      properties.set("aws.secretAccessKey", "local");
    }
    return properties;
  }

  private void set(String name, String value) {
    before.put(name, System.getProperty(name));
    System.setProperty(name, value);
  }

  @Override
  public void close() {
    before.forEach(
        (name, value) -> {
          if (value == null) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }
}
