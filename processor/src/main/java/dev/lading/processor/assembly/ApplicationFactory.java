package dev.lading.processor.assembly;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.lading.model.Application;
import dev.lading.model.Architecture;
import dev.lading.model.DependencyCoordinates;
import dev.lading.model.Function;
import dev.lading.model.FunctionName;
import dev.lading.model.Handler;
import dev.lading.model.Image;
import dev.lading.model.ImageName;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.FunctionDeclaration;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.ImageDeclaration;
import dev.lading.processor.names.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the model of declarations that break no rule: groups classes to functions and images, and
 * merges what they declare.
 */
public final class ApplicationFactory {

  private final String generatedPackage;

  /** Creates the factory; generated classes will be in the package. */
  public ApplicationFactory(String generatedPackage) {
    this.generatedPackage = generatedPackage;
  }

  /** Makes the model. */
  public Application create(ApplicationDeclaration declaration) {
    List<Function> functions = new ArrayList<>();
    // A class without an image may be a supertype of handlers, whose methods are theirs, or answer
    // exceptions.
    List<HandlerClassDeclaration> inImages =
        declaration.classes().stream().filter(type -> type.image().isPresent()).toList();
    grouped(inImages, type -> image(type).name().value())
        .forEach(
            (name, classes) ->
                functions.addAll(functions(image(name, classes), classes, declaration)));
    String authorizer = HttpApiFactory.defaultAuthorizer(declaration);
    return new Application(
        declaration.name(),
        functions.stream()
            .map(
                function ->
                    function.withHandlers(
                        handler -> HttpApiFactory.withAuthorizer(handler, authorizer)))
            .toList(),
        HttpApiFactory.create(declaration));
  }

  private List<Function> functions(
      Image image, List<HandlerClassDeclaration> classes, ApplicationDeclaration application) {
    return grouped(classes, type -> type.functionName().map(Attribute::value).orElseThrow())
        .entrySet()
        .stream()
        .map(function -> function(function.getKey(), image, function.getValue(), application))
        .toList();
  }

  private static Map<String, List<HandlerClassDeclaration>> grouped(
      List<HandlerClassDeclaration> classes,
      java.util.function.Function<HandlerClassDeclaration, String> key) {
    return classes.stream().collect(groupingBy(key, TreeMap::new, toList()));
  }

  private static ImageDeclaration image(HandlerClassDeclaration type) {
    return type.image().orElseThrow();
  }

  private Image image(String name, List<HandlerClassDeclaration> classes) {
    ImageDeclaration any = image(classes.get(0));
    return new Image(
        new ImageName(name),
        Architecture.valueOf(any.architecture().value()),
        any.base().value(),
        generatedPackage + "." + GeneratedNames.imageClass(name),
        classes.stream()
            .flatMap(type -> type.nativeDependencies().stream())
            .map(Attribute::value)
            .map(DependencyCoordinates::parse)
            .toList());
  }

  private Function function(
      String name,
      Image image,
      List<HandlerClassDeclaration> classes,
      ApplicationDeclaration application) {
    FunctionDeclaration declared = new FunctionDeclaration(name, classes);
    return new Function(
        new FunctionName(name),
        image,
        generatedPackage + "." + GeneratedNames.functionClass(name),
        SettingsMerger.merge(declared),
        classes.stream().flatMap(type -> handlers(type).stream()).toList(),
        FunctionUrlFactory.create(declared),
        WiringFactory.create(application, classes),
        declared.streamingTriggers().findAny().isPresent());
  }

  private static List<Handler> handlers(HandlerClassDeclaration type) {
    List<Handler> handlers = new ArrayList<>(ClassHandlerFactory.create(type));
    type.triggeredMethods()
        .forEach(
            method ->
                handlers.add(
                    HandlerFactory.create(type.binaryName(), type.interceptors(), method)));
    return handlers;
  }
}
