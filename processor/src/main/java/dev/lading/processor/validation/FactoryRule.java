package dev.lading.processor.validation;

import static java.util.stream.Collectors.joining;

import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.FactoryDeclaration;
import dev.lading.processor.declaration.FunctionDeclaration;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.InterceptorDeclaration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Demands of a factory that generated code can use it, that it creates every handler and
 * interceptor of its function, and that a function has but one. Exception handlers of the whole
 * application may come from elsewhere: not every function's factory can know them.
 */
final class FactoryRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    for (FunctionDeclaration function : application.functions()) {
      List<Attribute<FactoryDeclaration>> named =
          function.classes().stream().flatMap(type -> type.factory().stream()).toList();
      named.forEach(factory -> usable(factory.value(), factory.site(), problems));
      conflicts(function.name(), named, problems);
      application
          .factoryOf(function.classes())
          .filter(factory -> factory.obstacle().isEmpty())
          .ifPresent(factory -> creates(factory, function.classes(), problems));
    }
    application
        .factory()
        .ifPresent(factory -> usable(factory, AnnotationSite.of(factory.type()), problems));
  }

  private static void usable(FactoryDeclaration factory, AnnotationSite site, Problems problems) {
    if (!factory.obstacle().isEmpty()) {
      problems.report(
          Message.FACTORY_NOT_USABLE,
          site,
          AnnotationSite.of(factory.type()).place(),
          factory.obstacle());
    }
  }

  private static void conflicts(
      String function, List<Attribute<FactoryDeclaration>> named, Problems problems) {
    Rivals.differentValues(
        named.stream().map(factory -> factory.with(factory.value().binaryName())).toList(),
        (factory, rivals) ->
            problems.report(
                Message.CONFLICTING_FACTORIES, factory.site(), function, factory.value(), rivals));
  }

  private static void creates(
      FactoryDeclaration factory, List<HandlerClassDeclaration> function, Problems problems) {
    for (HandlerClassDeclaration type : function) {
      AnnotationSite site = type.factory().map(Attribute::site).orElseGet(type::site);
      creates(factory, type.site().place(), type.binaryName(), site, problems);
      interceptors(type)
          .forEach(
              interceptor ->
                  creates(
                      factory,
                      AnnotationSite.of(interceptor.type()).place(),
                      interceptor.binaryName(),
                      interceptor.site(),
                      problems));
    }
  }

  private static Stream<InterceptorDeclaration> interceptors(HandlerClassDeclaration type) {
    return Stream.concat(
        type.interceptors().stream(),
        type.methods().stream().flatMap(method -> method.interceptors().stream()));
  }

  private static void creates(
      FactoryDeclaration factory,
      String place,
      String className,
      AnnotationSite site,
      Problems problems) {
    List<String> methods = factory.methodsFor(className);
    String provider = factory.provider().substring(factory.provider().lastIndexOf('.') + 1);
    if (methods.size() > 1) {
      String several = methods.stream().map(name -> name + "()").collect(joining(" and "));
      problems.report(
          Message.FACTORY_WITHOUT_HANDLER,
          site,
          place,
          provider.replace('$', '.'),
          "has several methods for it, " + several + "; keep one of them public");
    } else if (methods.isEmpty() && !factory.generic()) {
      problems.report(
          Message.FACTORY_WITHOUT_HANDLER,
          site,
          place,
          provider.replace('$', '.'),
          "has no public method without parameters that returns exactly it; add one, or implement"
              + " HandlerFactory");
    }
  }
}
