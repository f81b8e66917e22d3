package dev.lading.processor.validation;

import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** Warns of a {@code @SuppressWarnings("lading:...")} that leaves nothing out. */
final class SuppressionRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    Stream.<Element>concat(
            application.classes().stream().map(HandlerClassDeclaration::type),
            application.methods().map(HandlerMethodDeclaration::element))
        .flatMap(WarningPolicy::suppressedAt)
        .forEach(
            site ->
                WarningPolicy.idOf(site)
                    .ifPresent(
                        id ->
                            WarningPolicy.objection(id)
                                .ifPresent(
                                    why ->
                                        problems.report(
                                            Message.UNKNOWN_SUPPRESSION, site, id, why))));
  }
}
