package dev.lading.processor.validation;

import static java.util.stream.Collectors.groupingBy;

import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.ImageDeclaration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rejects an image that would have two architectures or two bases: all classes that name an image
 * share it.
 */
final class SharedImageRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    Map<String, List<ImageDeclaration>> byName =
        application
            .declared(HandlerClassDeclaration::image)
            .collect(
                groupingBy(
                    image -> image.name().value(),
                    TreeMap::new,
                    java.util.stream.Collectors.toList()));
    byName.forEach((name, images) -> check(name, images, problems));
  }

  private static void check(String name, List<ImageDeclaration> images, Problems problems) {
    Rivals.differentValues(
        images.stream().map(ImageDeclaration::architecture).toList(),
        (architecture, rivals) ->
            problems.report(
                Message.CONFLICTING_ARCHITECTURES,
                architecture.site(),
                name,
                architecture.value(),
                rivals));
    Rivals.differentValues(
        images.stream().map(ImageDeclaration::base).toList(),
        (base, rivals) ->
            problems.report(Message.CONFLICTING_BASES, base.site(), name, base.value(), rivals));
  }
}
