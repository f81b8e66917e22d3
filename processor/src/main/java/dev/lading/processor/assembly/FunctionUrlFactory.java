package dev.lading.processor.assembly;

import dev.lading.model.Cors;
import dev.lading.model.FunctionUrl;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.FunctionDeclaration;
import dev.lading.processor.declaration.FunctionUrlDeclaration;
import java.util.List;
import java.util.Optional;

/** Makes the model of a function's own URL. */
final class FunctionUrlFactory {

  private FunctionUrlFactory() {}

  /** The URL that one of the function's classes declares, if one does. */
  static Optional<FunctionUrl> create(FunctionDeclaration function) {
    return function
        .urls()
        .findFirst()
        .map(
            declared ->
                new FunctionUrl(FunctionUrl.Auth.valueOf(declared.auth().value()), cors(declared)));
  }

  private static Optional<Cors> cors(FunctionUrlDeclaration declared) {
    return declared.allowOrigins().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Cors(
                texts(declared.allowOrigins()),
                texts(declared.allowMethods()),
                texts(declared.allowHeaders()),
                texts(declared.exposeHeaders()),
                declared.allowCredentials().value(),
                declared.maxAge().value()));
  }

  private static List<String> texts(List<Attribute<String>> values) {
    return values.stream().map(Attribute::value).toList();
  }
}
