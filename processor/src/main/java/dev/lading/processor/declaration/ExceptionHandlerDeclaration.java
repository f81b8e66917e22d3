package dev.lading.processor.declaration;

import dev.lading.model.JavaType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * An {@code @ExceptionHandler} as declared.
 *
 * @param element the method
 * @param status the response's status
 * @param parameters the method's parameters
 * @param result what the method returns
 * @param exceptions its parameters that are exceptions; one is right
 */
public record ExceptionHandlerDeclaration(
    ExecutableElement element,
    Attribute<Integer> status,
    List<ParameterDeclaration> parameters,
    JavaType result,
    List<Caught> exceptions) {

  /** Copies the lists. */
  public ExceptionHandlerDeclaration {
    parameters = List.copyOf(parameters);
    exceptions = List.copyOf(exceptions);
  }

  /**
   * A parameter that is an exception.
   *
   * @param parameter the parameter
   * @param depth how many classes are above its type: a type's is more than its supertypes'
   */
  public record Caught(ParameterDeclaration parameter, int depth) {

    /** The exception's type, if generated code can name it. */
    public Optional<JavaType> type() {
      return parameter.type().type();
    }
  }

  /** The place of the method. */
  public AnnotationSite site() {
    return AnnotationSite.of(element);
  }
}
