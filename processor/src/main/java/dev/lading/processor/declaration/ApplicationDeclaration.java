package dev.lading.processor.declaration;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that one compilation declares.
 *
 * @param name the application's name
 * @param classes the annotated classes, sorted by name
 * @param httpApis every {@code @HttpApi}; one at most is right
 * @param classPath what the compilation has on its class path
 */
public record ApplicationDeclaration(
    String name,
    List<HandlerClassDeclaration> classes,
    List<HttpApiDeclaration> httpApis,
    ClassPath classPath) {

  /** Copies the lists. */
  public ApplicationDeclaration {
    classes = List.copyOf(classes);
    httpApis = List.copyOf(httpApis);
  }

  /**
   * What the user's class path has of what generated code may need.
   *
   * @param runtime whether it has the runtime
   * @param jackson whether it has Jackson's data binding
   */
  public record ClassPath(boolean runtime, boolean jackson) {}

  /** The methods of all classes. */
  public Stream<HandlerMethodDeclaration> methods() {
    return classes.stream().flatMap(type -> type.methods().stream());
  }

  /** The triggers of one kind of all classes. */
  public <T extends TriggerDeclaration> Stream<T> triggers(Class<T> kind) {
    return classes.stream()
        .flatMap(HandlerClassDeclaration::triggers)
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** What all classes declare of something that each declares once at most. */
  public <T> Stream<T> declared(Function<HandlerClassDeclaration, Optional<T>> part) {
    return classes.stream().flatMap(type -> part.apply(type).stream());
  }
}
