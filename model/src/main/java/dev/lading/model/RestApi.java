package dev.lading.model;

import java.util.List;

/**
 * What the application's API has where it is a REST API.
 *
 * @param stage the stage's name
 * @param endpoint from where it is called
 * @param tracing whether AWS X-Ray samples its requests
 * @param binaryMediaTypes the media types of bodies that are handed on byte by byte
 */
public record RestApi(
    String stage, Endpoint endpoint, boolean tracing, List<String> binaryMediaTypes) {

  /** The settings of a REST API that says nothing of itself. */
  public static final RestApi DEFAULT =
      new RestApi("live", Endpoint.REGIONAL, false, List.of("*/*"));

  /** Copies the media types. */
  public RestApi {
    binaryMediaTypes = List.copyOf(binaryMediaTypes);
  }

  /** From where an API is called. */
  public enum Endpoint {
    /** From anywhere, in the API's region. */
    REGIONAL,
    /** From anywhere, through CloudFront. */
    EDGE,
    /** From a VPC. */
    PRIVATE
  }
}
