package dev.lading.processor.declaration;

import dev.lading.model.JavaType;
import dev.lading.model.Parameter.Source;
import dev.lading.processor.names.RuntimeTypes;
import dev.lading.processor.names.TriggerKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/**
 * A method with triggers, or with parameters that are annotated as if it had some.
 *
 * @param element the method
 * @param triggers what calls it, in the order of the kinds, then in source order
 * @param interceptors what stands around it alone
 * @param parameters its parameters
 * @param result what it returns
 */
public record HandlerMethodDeclaration(
    ExecutableElement element,
    List<TriggerDeclaration> triggers,
    List<InterceptorDeclaration> interceptors,
    List<ParameterDeclaration> parameters,
    JavaType result) {

  /** Copies the lists. */
  public HandlerMethodDeclaration {
    triggers = List.copyOf(triggers);
    interceptors = List.copyOf(interceptors);
    parameters = List.copyOf(parameters);
  }

  /** The place of the method. */
  public AnnotationSite site() {
    return AnnotationSite.of(element);
  }

  /** The triggers of one kind. */
  public <T extends TriggerDeclaration> Stream<T> triggers(Class<T> kind) {
    return triggers.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The routes, if their responses are streamed. */
  public Stream<TriggerDeclaration> streamingTriggers() {
    return triggers.stream()
        .filter(trigger -> trigger.kind() == TriggerKind.ROUTE)
        .filter(trigger -> result.toString().equals(RuntimeTypes.STREAMING_RESPONSE));
  }

  /** Whether the method has a trigger of the kind. */
  public boolean has(Class<? extends TriggerDeclaration> kind) {
    return triggers.stream().anyMatch(kind::isInstance);
  }

  /**
   * Where a parameter's value comes from: what its annotation says, what its type says, or else,
   * for a method that no route calls, the event's body, where each of its events has one.
   */
  public Optional<Source> sourceOf(ParameterDeclaration parameter) {
    return parameter
        .annotatedSource()
        .map(SourceDeclaration::source)
        .or(parameter::sourceOfType)
        .or(() -> takesBodies() ? Optional.of(Source.BODY) : Optional.empty());
  }

  /** The parameters of one source. */
  public Stream<ParameterDeclaration> parametersFrom(Source source) {
    return parameters.stream()
        .filter(parameter -> sourceOf(parameter).filter(source::equals).isPresent());
  }

  private boolean takesBodies() {
    return !triggers.isEmpty()
        && triggers.stream()
            .allMatch(trigger -> trigger.kind() != TriggerKind.ROUTE && trigger.hasBody());
  }
}
