package dev.lading.processor.validation;

import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import dev.lading.processor.declaration.InterceptorDeclaration;
import dev.lading.processor.declaration.ParameterDeclaration;
import dev.lading.processor.declaration.SourceDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;

/** Rejects annotations that would silently do nothing where they stand. */
final class PlacementRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    for (HandlerClassDeclaration type : application.classes()) {
      if (type.image().isEmpty()) {
        withoutImage(type, problems);
      } else if (type.triggers().findAny().isEmpty()) {
        type.image()
            .ifPresent(
                image ->
                    problems.report(
                        Message.IMAGE_WITHOUT_TRIGGER,
                        image.site(),
                        type.site().place(),
                        image.name().value()));
      }
      type.methods().stream()
          .filter(method -> method.triggers().isEmpty())
          .forEach(method -> withoutTrigger(method, problems));
    }
  }

  private static void withoutImage(HandlerClassDeclaration type, Problems problems) {
    String place = type.site().place();
    for (TriggerDeclaration trigger : type.classHandler().triggers()) {
      missingImage(place, place, trigger.site(), problems);
    }
    for (HandlerMethodDeclaration method : type.methods()) {
      for (InterceptorDeclaration interceptor : method.interceptors()) {
        missingImage(method.site().place(), place, interceptor.site(), problems);
      }
      for (TriggerDeclaration trigger : method.triggers()) {
        missingImage(method.site().place(), place, trigger.site(), problems);
      }
    }
    for (InterceptorDeclaration interceptor : type.interceptors()) {
      missingImage(place, place, interceptor.site(), problems);
    }
    type.settings().ifPresent(settings -> missingImage(place, place, settings.site(), problems));
    type.url().ifPresent(url -> missingImage(place, place, url.site(), problems));
    type.policies().forEach(policy -> missingImage(place, place, policy.site(), problems));
    for (Attribute<String> dependency : type.nativeDependencies()) {
      missingImage(place, place, dependency.site(), problems);
    }
  }

  private static void missingImage(
      String subject, String type, AnnotationSite site, Problems problems) {
    problems.report(
        Message.MISSING_CONTAINER_IMAGE, site, subject, type, Sources.annotationName(site));
  }

  private static void withoutTrigger(HandlerMethodDeclaration method, Problems problems) {
    for (ParameterDeclaration parameter : method.parameters()) {
      for (SourceDeclaration source : parameter.sources()) {
        problems.report(
            Message.SOURCE_WITHOUT_TRIGGER,
            source.site(),
            Sources.annotationName(source.site()),
            method.site().place());
      }
    }
  }
}
