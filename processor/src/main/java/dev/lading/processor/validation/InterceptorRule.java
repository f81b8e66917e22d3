package dev.lading.processor.validation;

import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.ClassHandlerDeclaration;
import dev.lading.processor.declaration.FunctionDeclaration;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import dev.lading.processor.declaration.InterceptorDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import java.util.List;
import java.util.Optional;

/**
 * Rejects interceptors that generated code cannot use, that would never be called, or that would be
 * passed by: around a handler of AWS's own interfaces, which takes the event as Lambda sends it.
 */
final class InterceptorRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    for (FunctionDeclaration function : application.functions()) {
      boolean byFactory = application.factoryOf(function.classes()).isPresent();
      function.classes().forEach(type -> check(type, byFactory, problems));
    }
  }

  private static void check(HandlerClassDeclaration type, boolean byFactory, Problems problems) {
    for (InterceptorDeclaration interceptor : type.interceptors()) {
      if (isUsable(interceptor, byFactory, problems)) {
        fits(interceptor, type.site(), type.triggers().toList(), problems);
        raw(interceptor, type.classHandler(), problems);
      }
    }
    for (HandlerMethodDeclaration method : type.methods()) {
      for (InterceptorDeclaration interceptor : method.interceptors()) {
        if (isUsable(interceptor, byFactory, problems)) {
          fits(interceptor, method.site(), method.triggers(), problems);
        }
      }
    }
  }

  private static boolean isUsable(
      InterceptorDeclaration interceptor, boolean byFactory, Problems problems) {
    Optional<String> obstacle =
        interceptor.requests() || interceptor.events()
            ? Creation.obstacle(interceptor.type(), byFactory)
            : Optional.of(
                "it has no interface to call it by; implement HttpInterceptor, for routes, or"
                    + " EventInterceptor, for all other triggers");
    obstacle.ifPresent(
        why ->
            problems.report(
                Message.INTERCEPTOR_NOT_USABLE, interceptor.site(), name(interceptor), why));
    return obstacle.isEmpty();
  }

  private static void fits(
      InterceptorDeclaration interceptor,
      AnnotationSite subject,
      List<TriggerDeclaration> triggers,
      Problems problems) {
    if (triggers.stream().noneMatch(interceptor::fits)) {
      String why =
          triggers.isEmpty()
              ? "no event calls it; add a trigger, or remove it here"
              : interceptor.requests()
                  ? "it has no route; implement EventInterceptor too, or remove it here"
                  : "it has nothing but routes; implement HttpInterceptor too, or remove it here";
      problems.report(
          Message.INTERCEPTOR_DOES_NOT_FIT,
          interceptor.site(),
          name(interceptor),
          subject.place(),
          why);
    }
  }

  private static void raw(
      InterceptorDeclaration interceptor, ClassHandlerDeclaration handler, Problems problems) {
    boolean passedBy =
        handler.triggers().stream()
            .filter(interceptor::fits)
            .flatMap(trigger -> handler.fitting(trigger).stream())
            .anyMatch(implemented -> implemented.handlerInterface().isAws());
    if (passedBy) {
      problems.report(
          Message.INTERCEPTOR_DOES_NOT_FIT,
          interceptor.site(),
          name(interceptor),
          AnnotationSite.of(handler.type()).place(),
          "AWS's handler interface takes the event as Lambda sends it; implement Lading's");
    }
  }

  private static String name(InterceptorDeclaration interceptor) {
    return AnnotationSite.of(interceptor.type()).place();
  }
}
