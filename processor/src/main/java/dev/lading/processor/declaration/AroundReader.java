package dev.lading.processor.declaration;

import com.google.auto.common.MoreTypes;
import dev.lading.annotations.ExceptionHandler;
import dev.lading.annotations.Interceptors;
import dev.lading.processor.declaration.ExceptionHandlerDeclaration.Caught;
import dev.lading.processor.names.RuntimeTypes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what stands around handlers: interceptors, and methods that answer exceptions. */
final class AroundReader {

  private final Elements elements;
  private final Types types;
  private final TypeReader typeReader;

  AroundReader(Elements elements, Types types, TypeReader typeReader) {
    this.elements = elements;
    this.types = types;
    this.typeReader = typeReader;
  }

  /** The interceptors that stand on a class or a method. */
  List<InterceptorDeclaration> interceptors(Element element) {
    return AnnotationReader.of(element, Interceptors.class).stream()
        .flatMap(annotation -> annotation.types("value").stream())
        .map(this::interceptor)
        .toList();
  }

  private InterceptorDeclaration interceptor(Attribute<TypeMirror> literal) {
    return interceptor(
        literal.site(),
        literal.value().getKind() == TypeKind.DECLARED
            ? MoreTypes.asTypeElement(literal.value())
            : elements.getTypeElement(Object.class.getName()));
  }

  /** A class that stands around all that it fits. */
  InterceptorDeclaration interceptor(TypeElement type) {
    return interceptor(AnnotationSite.of(type), type);
  }

  private InterceptorDeclaration interceptor(AnnotationSite site, TypeElement type) {
    return new InterceptorDeclaration(
        site,
        type,
        elements.getBinaryName(type).toString(),
        implementsType(type, RuntimeTypes.HTTP_INTERCEPTOR),
        implementsType(type, RuntimeTypes.EVENT_INTERCEPTOR));
  }

  private boolean implementsType(TypeElement type, String name) {
    TypeElement implemented = elements.getTypeElement(name);
    return implemented != null
        && types.isSubtype(types.erasure(type.asType()), implemented.asType());
  }

  /** Whether the method is one of those that answer exceptions. */
  static boolean answersExceptions(ExecutableElement method) {
    return AnnotationReader.of(method, ExceptionHandler.class).isPresent();
  }

  /** The declaration of a method that answers exceptions. */
  ExceptionHandlerDeclaration exceptionHandler(
      ExecutableElement method, List<ParameterDeclaration> parameters) {
    return new ExceptionHandlerDeclaration(
        method,
        AnnotationReader.of(method, ExceptionHandler.class).orElseThrow().integer("status"),
        parameters,
        typeReader.result(method.getReturnType()),
        parameters.stream().flatMap(each -> caught(each).stream()).toList());
  }

  private Optional<Caught> caught(ParameterDeclaration parameter) {
    TypeMirror type = parameter.element().asType();
    TypeMirror exception = elements.getTypeElement(Exception.class.getName()).asType();
    return type.getKind() == TypeKind.DECLARED && types.isSubtype(type, exception)
        ? Optional.of(new Caught(parameter, depth(MoreTypes.asTypeElement(type))))
        : Optional.empty();
  }

  private static int depth(TypeElement type) {
    TypeMirror above = type.getSuperclass();
    return above.getKind() == TypeKind.DECLARED ? 1 + depth(MoreTypes.asTypeElement(above)) : 0;
  }
}
