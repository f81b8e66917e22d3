package dev.lading.processor.declaration;

import dev.lading.annotations.ContainerImage;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A {@code @ContainerImage} as declared.
 *
 * @param site the annotation
 * @param name the image's name
 * @param architecture the name of the architecture's constant
 * @param group the function's name; empty where the class is a function of its own
 * @param base the base image's reference, the application's where none is written
 */
public record ImageDeclaration(
    AnnotationSite site,
    Attribute<String> name,
    Attribute<String> architecture,
    Attribute<String> group,
    Attribute<String> base) {

  static Optional<ImageDeclaration> read(TypeElement type, String applicationBase) {
    return AnnotationReader.of(type, ContainerImage.class)
        .map(
            annotation -> {
              Attribute<String> base = annotation.string("base");
              return new ImageDeclaration(
                  annotation.site(),
                  annotation.string("name"),
                  annotation.constant("arch"),
                  annotation.string("group"),
                  base.value().isEmpty() ? base.with(applicationBase) : base);
            });
  }
}
