package dev.lading.processor.assembly;

import static java.util.Comparator.comparing;

import dev.lading.model.ExceptionHandler;
import dev.lading.model.Factory;
import dev.lading.model.JavaType;
import dev.lading.model.Parameter;
import dev.lading.model.Parameter.Source;
import dev.lading.model.Wiring;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.ExceptionHandlerDeclaration;
import dev.lading.processor.declaration.ExceptionHandlerDeclaration.Caught;
import dev.lading.processor.declaration.FactoryDeclaration;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.ParameterDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import dev.lading.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the model of how a function's handlers are created, and of what answers exceptions. */
final class WiringFactory {

  private WiringFactory() {}

  static Wiring create(ApplicationDeclaration application, List<HandlerClassDeclaration> classes) {
    List<Answering> answering = new ArrayList<>();
    if (hasRoutes(classes)) {
      Stream.concat(classes.stream(), application.exceptionClasses().stream())
          .forEach(
              type ->
                  type.exceptionHandlers()
                      .forEach(handler -> answering.add(Answering.of(type, handler))));
    }
    // Before those of its supertypes; and for one type, that of the class before all others.
    answering.sort(
        comparing((Answering each) -> -each.depth())
            .thenComparing(each -> each.handler().exception().binaryName())
            .thenComparing(each -> each.handler().applicationWide()));
    return new Wiring(
        application.factoryOf(classes).map(factory -> factory(factory, application, classes)),
        answering.stream().map(Answering::handler).toList());
  }

  private static boolean hasRoutes(List<HandlerClassDeclaration> classes) {
    return classes.stream()
        .flatMap(HandlerClassDeclaration::triggers)
        .anyMatch(TriggerDeclaration.Route.class::isInstance);
  }

  /** Of the factory's methods, those that the function needs. */
  private static Factory factory(
      FactoryDeclaration declaration,
      ApplicationDeclaration application,
      List<HandlerClassDeclaration> classes) {
    Map<String, String> methods = new TreeMap<>();
    Stream.concat(
            Stream.concat(classes.stream(), application.exceptionClasses().stream())
                .flatMap(WiringFactory::created),
            // The application's own validator, if it has one.
            Stream.of(RuntimeTypes.VALIDATOR))
        .forEach(
            name ->
                declaration.methodsFor(name).stream()
                    .findFirst()
                    .ifPresent(method -> methods.put(name, method)));
    return new Factory(
        new JavaType.Declared(declaration.binaryName(), List.of()),
        new JavaType.Declared(declaration.provider(), List.of()),
        declaration.create(),
        declaration.generic(),
        methods);
  }

  private static Stream<String> created(HandlerClassDeclaration type) {
    return Stream.concat(
        Stream.of(type.binaryName()),
        Stream.concat(
                type.interceptors().stream(),
                type.methods().stream().flatMap(method -> method.interceptors().stream()))
            .map(interceptor -> interceptor.binaryName()));
  }

  /** An exception handler, and how far its exception is from {@code Object}. */
  private record Answering(ExceptionHandler handler, int depth) {

    static Answering of(HandlerClassDeclaration type, ExceptionHandlerDeclaration declaration) {
      Caught caught = declaration.exceptions().get(0);
      JavaType exception = caught.type().orElseThrow();
      return new Answering(
          new ExceptionHandler(
              new JavaType.Declared(type.binaryName(), List.of()),
              declaration.element().getSimpleName().toString(),
              (JavaType.Declared) exception,
              declaration.parameters().stream().map(each -> parameter(each, caught)).toList(),
              declaration.result(),
              declaration.status().value(),
              type.image().isEmpty()),
          caught.depth());
    }

    private static Parameter parameter(ParameterDeclaration declaration, Caught caught) {
      return new Parameter(
          declaration.equals(caught.parameter()) ? Source.EXCEPTION : source(declaration),
          "",
          declaration.type().type().orElseThrow(),
          Optional.empty(),
          Optional.empty());
    }

    private static Source source(ParameterDeclaration declaration) {
      return declaration.isOf(RuntimeTypes.CONTEXT) ? Source.CONTEXT : Source.EVENT;
    }
  }
}
