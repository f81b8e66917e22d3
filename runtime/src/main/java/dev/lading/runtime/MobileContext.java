package dev.lading.runtime;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import dev.lading.runtime.json.JsonReader;
import dev.lading.runtime.nullness.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What AWS's mobile SDKs, or a caller's {@code ClientContext}, say of the client; read only when a
 * handler asks. One class for AWS's three interfaces, as it travels in every image.
 */
final class MobileContext implements ClientContext, Client, CognitoIdentity {

  private Map<String, String> fields = Map.of();
  private Map<String, String> custom = Map.of();
  private Map<String, String> environment = Map.of();

  private MobileContext() {}

  /** Reads the header {@code Lambda-Runtime-Cognito-Identity}; null without it. */
  static @Nullable CognitoIdentity identity(@Nullable String json) {
    if (json == null || json.isEmpty()) {
      return null;
    }
    MobileContext context = new MobileContext();
    context.fields = fields(new JsonReader(json.getBytes(StandardCharsets.UTF_8)));
    return context;
  }

  /** Reads the header {@code Lambda-Runtime-Client-Context}; null without it. */
  static @Nullable ClientContext client(@Nullable String json) {
    if (json == null || json.isEmpty()) {
      return null;
    }
    MobileContext context = new MobileContext();
    JsonReader reader = new JsonReader(json.getBytes(StandardCharsets.UTF_8));
    for (String name = reader.firstName(); name != null; name = reader.nextName()) {
      switch (name) {
        case "client" -> context.fields = fields(reader);
        case "custom" -> context.custom = fields(reader);
        case "env" -> context.environment = fields(reader);
        default -> reader.skip();
      }
    }
    return context;
  }

  private static Map<String, String> fields(JsonReader json) {
    Map<String, String> fields = new HashMap<>();
    if (json.peek() != '{') {
      json.skip();
      return fields;
    }
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      String value = json.stringOrNull();
      if (value != null) {
        fields.put(name, value);
      }
    }
    return fields;
  }

  @Override
  public @Nullable String getIdentityId() {
    return fields.get("cognitoIdentityId");
  }

  @Override
  public @Nullable String getIdentityPoolId() {
    return fields.get("cognitoIdentityPoolId");
  }

  @Override
  public Client getClient() {
    return this;
  }

  @Override
  public Map<String, String> getCustom() {
    return custom;
  }

  @Override
  public Map<String, String> getEnvironment() {
    return environment;
  }

  @Override
  public @Nullable String getInstallationId() {
    return fields.get("installation_id");
  }

  @Override
  public @Nullable String getAppTitle() {
    return fields.get("app_title");
  }

  @Override
  public @Nullable String getAppVersionName() {
    return fields.get("app_version_name");
  }

  @Override
  public @Nullable String getAppVersionCode() {
    return fields.get("app_version_code");
  }

  @Override
  public @Nullable String getAppPackageName() {
    return fields.get("app_package_name");
  }
}
