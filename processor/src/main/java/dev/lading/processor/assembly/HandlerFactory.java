package dev.lading.processor.assembly;

import dev.lading.model.Handler;
import dev.lading.model.Interceptor;
import dev.lading.model.JavaType;
import dev.lading.model.Parameter;
import dev.lading.model.Trigger;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import dev.lading.processor.declaration.InterceptorDeclaration;
import dev.lading.processor.declaration.ParameterDeclaration;
import dev.lading.processor.declaration.SourceDeclaration;
import dev.lading.processor.declaration.TextForm;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the model of a handler's method. */
final class HandlerFactory {

  private HandlerFactory() {}

  static Handler create(
      String className, List<InterceptorDeclaration> ofClass, HandlerMethodDeclaration method) {
    return new Handler(
        new JavaType.Declared(className, List.of()),
        method.element().getSimpleName().toString(),
        method.parameters().stream().map(parameter -> parameter(method, parameter)).toList(),
        method.result(),
        method.triggers().stream()
            .<Trigger>map(trigger -> trigger.trigger().orElseThrow())
            .toList(),
        interceptors(Stream.concat(ofClass.stream(), method.interceptors().stream())));
  }

  static List<Interceptor> interceptors(Stream<InterceptorDeclaration> declared) {
    return declared
        .map(
            interceptor ->
                new Interceptor(
                    new JavaType.Declared(interceptor.binaryName(), List.of()),
                    interceptor.requests(),
                    interceptor.events()))
        .toList();
  }

  private static Parameter parameter(
      HandlerMethodDeclaration method, ParameterDeclaration parameter) {
    Parameter.Source source = method.sourceOf(parameter).orElseThrow();
    Optional<SourceDeclaration> annotated = parameter.annotatedSource();
    return new Parameter(
        source,
        annotated.map(SourceDeclaration::name).map(Attribute::value).orElse(""),
        parameter.type().type().orElseThrow(),
        isText(source) ? parameter.textForm().flatMap(TextForm::factory) : Optional.empty(),
        annotated.flatMap(SourceDeclaration::defaultValue).map(Attribute::value),
        (source == Parameter.Source.BODY || source == Parameter.Source.BATCH)
            && parameter.valid().isPresent());
  }

  private static boolean isText(Parameter.Source source) {
    return switch (source) {
      case PATH, QUERY, HEADER, COOKIE, MESSAGE_ATTRIBUTE, SYSTEM_ATTRIBUTE -> true;
      case BODY, BATCH, EVENT, CONTEXT, EXCEPTION, RAW_EVENT, RAW_ANSWER -> false;
    };
  }
}
