package dev.lading.processor.declaration;

import java.util.List;

/**
 * What a {@code @RestApi} says that no {@code @HttpApi} does.
 *
 * @param stage the stage's name
 * @param endpoint the name of the endpoint's constant
 * @param tracing whether X-Ray samples requests
 * @param binaryMediaTypes the media types of bodies that are handed on byte by byte
 */
public record RestDeclaration(
    Attribute<String> stage,
    Attribute<String> endpoint,
    Attribute<Boolean> tracing,
    List<Attribute<String>> binaryMediaTypes) {

  /** Copies the media types. */
  public RestDeclaration {
    binaryMediaTypes = List.copyOf(binaryMediaTypes);
  }

  static RestDeclaration read(AnnotationReader api) {
    return new RestDeclaration(
        api.string("stage"),
        api.constant("endpoint"),
        api.flag("tracing"),
        api.strings("binaryMediaTypes"));
  }
}
