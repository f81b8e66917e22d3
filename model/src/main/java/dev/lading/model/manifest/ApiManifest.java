package dev.lading.model.manifest;

import dev.lading.model.HttpApi;

/**
 * The application's API, as compile time hands it to whoever stands in for API Gateway.
 *
 * @param application the application's name
 * @param api its API
 */
public record ApiManifest(String application, HttpApi api) {

  /** The version of the format that this code writes and reads. */
  public static final int SCHEMA_VERSION = 1;

  /** The resource on the class path; an application whose API has no routes has none. */
  public static final String RESOURCE = "META-INF/lading/api.json";
}
