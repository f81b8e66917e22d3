package dev.lading.processor.declaration;

import dev.lading.processor.names.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A class that any of our annotations stands on or in.
 *
 * @param type the class
 * @param binaryName its binary name
 * @param image its {@code @ContainerImage}
 * @param factory what its {@code @ContainerImage} names to create handlers
 * @param interceptors what stands around all its handlers, because of an option, a supertype or
 *     itself
 * @param settings its {@code @LambdaFunction}
 * @param url its {@code @FunctionUrl}
 * @param policies its {@code @PolicyStatement}s
 * @param nativeDependencies its {@code @NativeDependency}s
 * @param classHandler the triggers that stand on the class itself
 * @param methods its methods with triggers or annotated parameters, in source order, then those
 *     that it inherits
 * @param exceptionHandlers its methods that answer exceptions, in source order, then those that it
 *     inherits
 */
public record HandlerClassDeclaration(
    TypeElement type,
    String binaryName,
    Optional<ImageDeclaration> image,
    Optional<Attribute<FactoryDeclaration>> factory,
    List<InterceptorDeclaration> interceptors,
    Optional<SettingsDeclaration> settings,
    Optional<FunctionUrlDeclaration> url,
    List<PolicyDeclaration> policies,
    List<Attribute<String>> nativeDependencies,
    ClassHandlerDeclaration classHandler,
    List<HandlerMethodDeclaration> methods,
    List<ExceptionHandlerDeclaration> exceptionHandlers) {

  /** Copies the lists. */
  public HandlerClassDeclaration {
    policies = List.copyOf(policies);
    nativeDependencies = List.copyOf(nativeDependencies);
    methods = List.copyOf(methods);
    interceptors = List.copyOf(interceptors);
    exceptionHandlers = List.copyOf(exceptionHandlers);
  }

  /** The methods that the class has from its superclasses and interfaces. */
  public List<HandlerMethodDeclaration> inherited() {
    return methods.stream()
        .filter(method -> !type.equals(method.element().getEnclosingElement()))
        .toList();
  }

  /**
   * The class with what stands around all handlers: whatever fits one of its triggers, and what
   * fits none at all, so that it is told of.
   */
  HandlerClassDeclaration inside(List<InterceptorDeclaration> outer) {
    if (outer.isEmpty() || image.isEmpty()) {
      return this;
    }
    List<InterceptorDeclaration> all = new ArrayList<>();
    for (InterceptorDeclaration interceptor : outer) {
      if ((!interceptor.requests() && !interceptor.events())
          || triggers().anyMatch(interceptor::fits)) {
        all.add(interceptor);
      }
    }
    all.addAll(interceptors);
    return with(methods, all, exceptionHandlers);
  }

  /** The class without some of its methods. */
  HandlerClassDeclaration withoutMethods(Set<ExecutableElement> left) {
    return with(
        methods.stream().filter(method -> !left.contains(method.element())).toList(),
        interceptors,
        exceptionHandlers.stream().filter(method -> !left.contains(method.element())).toList());
  }

  /** The class without what stands around handlers, which are those of classes that extend it. */
  HandlerClassDeclaration withoutInterceptors() {
    return with(methods, List.of(), exceptionHandlers);
  }

  private HandlerClassDeclaration with(
      List<HandlerMethodDeclaration> otherMethods,
      List<InterceptorDeclaration> otherInterceptors,
      List<ExceptionHandlerDeclaration> otherExceptionHandlers) {
    return new HandlerClassDeclaration(
        type,
        binaryName,
        image,
        factory,
        otherInterceptors,
        settings,
        url,
        policies,
        nativeDependencies,
        classHandler,
        otherMethods,
        otherExceptionHandlers);
  }

  /** The place of the class. */
  public AnnotationSite site() {
    return AnnotationSite.of(type);
  }

  /** All triggers: the class's own, then those of its methods. */
  public Stream<TriggerDeclaration> triggers() {
    return Stream.concat(
        classHandler.triggers().stream(),
        methods.stream().flatMap(method -> method.triggers().stream()));
  }

  /** The triggers whose handlers stream their responses. */
  public Stream<TriggerDeclaration> streamingTriggers() {
    return Stream.concat(
        classHandler.streamingTriggers(),
        methods.stream().flatMap(HandlerMethodDeclaration::streamingTriggers));
  }

  /** The methods that a trigger calls. */
  public List<HandlerMethodDeclaration> triggeredMethods() {
    return methods.stream().filter(method -> !method.triggers().isEmpty()).toList();
  }

  /**
   * The name of the function that the class belongs to: its group or, without one, its own name in
   * kebab case. It stands at the group, or at the annotation.
   */
  public Optional<Attribute<String>> functionName() {
    return image.map(
        declared ->
            declared.group().value().isEmpty()
                ? declared.group().with(GeneratedNames.kebabCase(type.getSimpleName().toString()))
                : declared.group());
  }

  /** Whether the class joins a group, rather than being a function of its own. */
  public boolean isGrouped() {
    return image.filter(declared -> !declared.group().value().isEmpty()).isPresent();
  }
}
