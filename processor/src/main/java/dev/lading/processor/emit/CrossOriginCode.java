package dev.lading.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.lading.model.Application;
import dev.lading.model.Cors;
import dev.lading.model.Function;
import dev.lading.processor.names.RuntimeTypes;
import java.util.List;
import java.util.Optional;

/**
 * Writes what a function tells pages of other origins of its answers, where no front does it: a
 * REST API hands them on as they are.
 */
final class CrossOriginCode {

  private CrossOriginCode() {}

  /** The method that says it; none where the function need not. */
  static Optional<MethodSpec> method(Function function, Application application) {
    return application.httpApi().isRest() && !function.apiRoutes().isEmpty()
        ? application.httpApi().cors().map(CrossOriginCode::method)
        : Optional.empty();
  }

  private static MethodSpec method(Cors cors) {
    ClassName type = JavaTypes.className(RuntimeTypes.CROSS_ORIGIN);
    // Of several values of which one is *, the others say nothing.
    List<String> origins = cors.origins().contains("*") ? List.of("*") : cors.origins();
    CodeBlock texts =
        origins.stream().map(origin -> CodeBlock.of("$S", origin)).collect(CodeBlock.joining(", "));
    return GeneratedTypes.override("crossOrigin")
        .returns(type)
        .addStatement(
            "return new $T(new $T[] {$L}, $S, $L)",
            type,
            String.class,
            texts,
            String.join(",", cors.exposedHeaders()),
            cors.credentials())
        .build();
  }
}
