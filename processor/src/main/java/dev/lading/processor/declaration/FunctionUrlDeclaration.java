package dev.lading.processor.declaration;

import dev.lading.annotations.FunctionUrl;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A {@code @FunctionUrl} as declared.
 *
 * @param site the annotation
 * @param auth the name of the constant
 * @param allowOrigins the origins of pages that may call the URL
 * @param allowMethods the methods that such pages may use
 * @param allowHeaders the request's headers
 * @param exposeHeaders the response's headers
 * @param allowCredentials whether cookies are sent along
 * @param maxAge in seconds; 0 where it is not written
 */
public record FunctionUrlDeclaration(
    AnnotationSite site,
    Attribute<String> auth,
    List<Attribute<String>> allowOrigins,
    List<Attribute<String>> allowMethods,
    List<Attribute<String>> allowHeaders,
    List<Attribute<String>> exposeHeaders,
    Attribute<Boolean> allowCredentials,
    Attribute<Integer> maxAge) {

  static Optional<FunctionUrlDeclaration> read(TypeElement type) {
    return AnnotationReader.of(type, FunctionUrl.class)
        .map(
            annotation ->
                new FunctionUrlDeclaration(
                    annotation.site(),
                    annotation.constant("auth"),
                    annotation.strings("allowOrigins"),
                    annotation.strings("allowMethods"),
                    annotation.strings("allowHeaders"),
                    annotation.strings("exposeHeaders"),
                    annotation.flag("allowCredentials"),
                    annotation.integer("maxAge")));
  }
}
