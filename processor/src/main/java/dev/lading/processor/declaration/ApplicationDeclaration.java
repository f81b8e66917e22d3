package dev.lading.processor.declaration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that one compilation declares.
 *
 * @param name the application's name
 * @param factory what creates the handlers of functions that name nothing for it
 * @param classes the annotated classes, sorted by name
 * @param classPath what the compilation has on its class path
 */
public record ApplicationDeclaration(
    String name,
    Optional<FactoryDeclaration> factory,
    List<HandlerClassDeclaration> classes,
    ClassPath classPath) {

  /** Copies the classes. */
  public ApplicationDeclaration {
    classes = List.copyOf(classes);
  }

  /**
   * What the user's class path has of what generated code may need.
   *
   * @param runtime whether it has the runtime
   * @param jackson whether it has Jackson's data binding
   */
  public record ClassPath(boolean runtime, boolean jackson) {}

  /**
   * What creates the handlers of a function: what one of its classes names, or else the
   * application's.
   *
   * @param function all classes of the function
   */
  public Optional<FactoryDeclaration> factoryOf(List<HandlerClassDeclaration> function) {
    return function.stream()
        .flatMap(type -> type.factory().stream())
        .map(Attribute::value)
        .findFirst()
        .or(this::factory);
  }

  /** The classes that handlers are in, by the function that they form. */
  public Collection<List<HandlerClassDeclaration>> functions() {
    Map<String, List<HandlerClassDeclaration>> functions = new TreeMap<>();
    for (HandlerClassDeclaration type : classes) {
      type.functionName()
          .map(name -> type.isGrouped() ? name.value() : name.value() + " " + type.binaryName())
          .ifPresent(name -> functions.computeIfAbsent(name, key -> new ArrayList<>()).add(type));
    }
    return functions.values();
  }

  /** The classes that answer exceptions of all routes, because no handlers are in them. */
  public List<HandlerClassDeclaration> exceptionClasses() {
    return classes.stream()
        .filter(type -> type.image().isEmpty() && !type.exceptionHandlers().isEmpty())
        .toList();
  }

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
