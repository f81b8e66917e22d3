package dev.lading.processor.declaration;

import dev.lading.model.JavaType;
import dev.lading.model.Parameter.Source;
import dev.lading.processor.names.RuntimeTypes;
import dev.lading.processor.names.TriggerKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;

/**
 * A parameter of a handler's method as declared.
 *
 * @param element the parameter
 * @param position its place among the method's parameters, from 0
 * @param type its type, or why generated code cannot name it
 * @param textForm how the type is made of a text; nothing where it cannot be
 * @param sources the annotations that say where the value comes from; one at most is right
 * @param valid Jakarta Validation's {@code @Valid}, on the parameter or on a type argument of it
 */
public record ParameterDeclaration(
    VariableElement element,
    int position,
    TypeReading type,
    Optional<TextForm> textForm,
    List<SourceDeclaration> sources,
    Optional<AnnotationSite> valid) {

  /** The parameter's name in the source. */
  public String name() {
    return element.getSimpleName().toString();
  }

  /** The place of the parameter. */
  public AnnotationSite site() {
    return AnnotationSite.of(element);
  }

  /** Whether the parameter is of the type. */
  public boolean isOf(String qualifiedName) {
    return type.type().map(JavaType::toString).filter(qualifiedName::equals).isPresent();
  }

  /** Whether the parameter is of all messages that come together. */
  public boolean isBatch() {
    return type.type()
        .filter(JavaType.Declared.class::isInstance)
        .map(JavaType.Declared.class::cast)
        .filter(declared -> declared.binaryName().equals(RuntimeTypes.QUEUE_BATCH))
        .isPresent();
  }

  /** The source that an annotation names. */
  public Optional<SourceDeclaration> annotatedSource() {
    return sources.stream().findFirst();
  }

  /** The source that the type alone names: the whole event, all of a batch, or the context. */
  public Optional<Source> sourceOfType() {
    if (isOf(RuntimeTypes.CONTEXT)) {
      return Optional.of(Source.CONTEXT);
    }
    if (isBatch()) {
      return Optional.of(Source.BATCH);
    }
    return Stream.of(TriggerKind.values()).map(TriggerKind::eventType).anyMatch(this::isOf)
        ? Optional.of(Source.EVENT)
        : Optional.empty();
  }
}
