package dev.lading.processor.declaration;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.lading.processor.names.JsonLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/**
 * All that one compilation declares.
 *
 * @param name the application's name
 * @param factory what creates the handlers of functions that name nothing for it
 * @param classes the annotated classes, sorted by name
 * @param httpApis every {@code @HttpApi} and {@code @RestApi}; one at most is right
 * @param classPath what the compilation has on its class path
 */
public record ApplicationDeclaration(
    String name,
    Optional<FactoryDeclaration> factory,
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
   * @param library what JSON is read and written with
   * @param json whether it has that
   */
  public record ClassPath(boolean runtime, JsonLibrary library, boolean json) {}

  /** Whether the routes are in a REST API. */
  public boolean isRest() {
    return httpApis.stream().anyMatch(HttpApiDeclaration::isRest);
  }

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

  /** The classes that have a method from a supertype. */
  public List<AnnotationSite> heirs(Element method) {
    return classes.stream()
        .filter(type -> type.inherited().stream().anyMatch(any -> any.element().equals(method)))
        .map(HandlerClassDeclaration::site)
        .toList();
  }

  /** The triggers of one kind of all classes. */
  public <T extends TriggerDeclaration> Stream<T> triggers(Class<T> kind) {
    return classes.stream()
        .flatMap(HandlerClassDeclaration::triggers)
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /**
   * The functions, sorted by name. Two classes of one name that are no group are two functions
   * here, so that each is told of what is wrong with it alone.
   */
  public List<FunctionDeclaration> functions() {
    Map<String, List<HandlerClassDeclaration>> byKey = new TreeMap<>();
    for (HandlerClassDeclaration type : classes) {
      type.functionName()
          .map(Attribute::value)
          .map(name -> type.isGrouped() ? name : name + " " + type.binaryName())
          .ifPresent(key -> byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(type));
    }
    return byKey.values().stream()
        .map(
            group ->
                new FunctionDeclaration(
                    group.get(0).functionName().map(Attribute::value).orElseThrow(), group))
        .toList();
  }

  /**
   * The routes by where they are served: those of each function that has a URL of its own, and
   * those of the application's API, which are all others.
   */
  public List<List<TriggerDeclaration.Route>> routesByAddress() {
    Set<String> ownUrls =
        functions().stream()
            .filter(function -> function.urls().findAny().isPresent())
            .map(FunctionDeclaration::name)
            .collect(toUnmodifiableSet());
    Map<String, List<TriggerDeclaration.Route>> byAddress = new TreeMap<>();
    for (HandlerClassDeclaration type : classes) {
      String address =
          type.functionName().map(Attribute::value).filter(ownUrls::contains).orElse("");
      type.triggers()
          .filter(TriggerDeclaration.Route.class::isInstance)
          .map(TriggerDeclaration.Route.class::cast)
          .forEach(
              route -> byAddress.computeIfAbsent(address, each -> new ArrayList<>()).add(route));
    }
    return List.copyOf(byAddress.values());
  }

  /** What all classes declare of something that each declares once at most. */
  public <T> Stream<T> declared(Function<HandlerClassDeclaration, Optional<T>> part) {
    return classes.stream().flatMap(type -> part.apply(type).stream());
  }
}
