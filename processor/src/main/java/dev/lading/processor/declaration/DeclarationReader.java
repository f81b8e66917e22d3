package dev.lading.processor.declaration;

import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.google.auto.common.MoreTypes;
import dev.lading.annotations.NativeDependency;
import dev.lading.processor.declaration.ApplicationDeclaration.ClassPath;
import dev.lading.processor.names.JsonLibrary;
import dev.lading.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads annotated classes from the compiler. It judges nothing; the rules do. */
public final class DeclarationReader {

  private final Elements elements;
  private final TypeReader types;
  private final ParameterReader parameters;
  private final ClassHandlerReader classHandlers;
  private final FactoryReader factories;
  private final AroundReader around;
  private final InheritedMethods inheritedMethods;
  private final Types javaTypes;
  private final JsonLibrary library;

  /**
   * Creates the reader for one compilation.
   *
   * @param library what JSON is to be read and written with
   */
  public DeclarationReader(ProcessingEnvironment environment, JsonLibrary library) {
    this.library = library;
    this.elements = environment.getElementUtils();
    this.types = new TypeReader(elements, environment.getTypeUtils());
    this.parameters = new ParameterReader(types, new TextFormReader(environment.getTypeUtils()));
    this.classHandlers = new ClassHandlerReader(elements, environment.getTypeUtils(), types);
    this.factories = new FactoryReader(elements, environment.getTypeUtils());
    this.around = new AroundReader(elements, environment.getTypeUtils(), types);
    this.inheritedMethods = new InheritedMethods(elements, environment.getTypeUtils());
    this.javaTypes = environment.getTypeUtils();
  }

  /**
   * Reads the classes, which it sorts by name: the order of the compiler's files is no property of
   * the application.
   *
   * @param applicationName the application's name
   * @param applicationBase the base of images that name none
   * @param applicationFactory the class that creates the handlers of classes that name none
   * @param applicationInterceptors the classes that stand around all handlers that they fit
   */
  public ApplicationDeclaration read(
      Collection<TypeElement> classes,
      String applicationName,
      String applicationBase,
      Optional<TypeElement> applicationFactory,
      List<TypeElement> applicationInterceptors) {
    List<InterceptorDeclaration> interceptors =
        applicationInterceptors.stream().map(around::interceptor).toList();
    return new ApplicationDeclaration(
        applicationName,
        applicationFactory.map(factory -> factories.read(factory.asType())),
        withoutInherited(
            classes.stream()
                .sorted(Comparator.comparing(this::binaryName))
                .map(
                    type ->
                        read(type, applicationBase)
                            .inside(inheritedInterceptors(type))
                            .inside(interceptors))
                .toList()),
        classes.stream()
            .sorted(Comparator.comparing(this::binaryName))
            .flatMap(type -> HttpApiDeclaration.read(type).stream())
            .collect(toUnmodifiableList()),
        new ClassPath(exists(RuntimeTypes.DISPATCH_TABLE), library, exists(library.library())));
  }

  /** What stands around the handlers of the class because it does on a supertype, that first. */
  private List<InterceptorDeclaration> inheritedInterceptors(TypeElement type) {
    List<TypeElement> supertypes = new ArrayList<>(inheritedMethods.supertypes(type));
    Collections.reverse(supertypes);
    return supertypes.stream()
        .flatMap(supertype -> around.interceptors(supertype).stream())
        .toList();
  }

  /** What a class of an image inherits, or replaces, is no business of its supertype as well. */
  private List<HandlerClassDeclaration> withoutInherited(List<HandlerClassDeclaration> classes) {
    Set<ExecutableElement> inherited =
        classes.stream()
            .filter(type -> type.image().isPresent())
            .flatMap(type -> inheritedMethods.annotated(type.type()).stream())
            .collect(toUnmodifiableSet());
    Set<TypeElement> inheritedFrom =
        classes.stream()
            .filter(type -> type.image().isPresent())
            .flatMap(type -> inheritedMethods.supertypes(type.type()).stream())
            .collect(toUnmodifiableSet());
    return classes.stream()
        .map(type -> type.image().isPresent() ? type : type.withoutMethods(inherited))
        .map(
            type ->
                type.image().isEmpty() && inheritedFrom.contains(type.type())
                    ? type.withoutInterceptors()
                    : type)
        .toList();
  }

  private boolean exists(String type) {
    return elements.getTypeElement(type) != null;
  }

  private String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }

  private HandlerClassDeclaration read(TypeElement type, String applicationBase) {
    Optional<ImageDeclaration> image = ImageDeclaration.read(type, applicationBase);
    List<ExecutableElement> methods =
        Stream.concat(
                ElementFilter.methodsIn(type.getEnclosedElements()).stream(),
                image.stream().flatMap(any -> inheritedMethods.of(type).stream()))
            .toList();
    return new HandlerClassDeclaration(
        type,
        binaryName(type),
        image,
        factories.of(type),
        around.interceptors(type),
        SettingsDeclaration.read(type),
        FunctionUrlDeclaration.read(type),
        PolicyDeclaration.read(type),
        AnnotationReader.all(type, NativeDependency.class, NativeDependency.List.class).stream()
            .map(annotation -> annotation.string("value"))
            .collect(toUnmodifiableList()),
        classHandlers.read(type),
        methods.stream()
            .map(method -> read(type, method))
            .filter(DeclarationReader::isOurs)
            .collect(toUnmodifiableList()),
        methods.stream()
            .filter(AroundReader::answersExceptions)
            .map(method -> exceptionHandler(type, method))
            .collect(toUnmodifiableList()));
  }

  private static boolean isOurs(HandlerMethodDeclaration method) {
    return !method.triggers().isEmpty()
        || !method.interceptors().isEmpty()
        || method.parameters().stream().anyMatch(parameter -> !parameter.sources().isEmpty());
  }

  private HandlerMethodDeclaration read(TypeElement type, ExecutableElement method) {
    TypeMirror result =
        signature(type, inheritedMethods.implementation(type, method)).getReturnType();
    return new HandlerMethodDeclaration(
        method,
        TriggerReader.read(method),
        around.interceptors(method),
        parameters.read(method, signature(type, method)),
        types.result(result));
  }

  private ExceptionHandlerDeclaration exceptionHandler(TypeElement type, ExecutableElement method) {
    return around.exceptionHandler(method, parameters.read(method, signature(type, method)));
  }

  /** The method's types in the class: what a superclass calls T is a type that it has chosen. */
  private ExecutableType signature(TypeElement type, ExecutableElement method) {
    return MoreTypes.asExecutable(
        javaTypes.asMemberOf(MoreTypes.asDeclared(type.asType()), method));
  }
}
