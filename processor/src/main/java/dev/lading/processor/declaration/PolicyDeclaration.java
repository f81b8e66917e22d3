package dev.lading.processor.declaration;

import dev.lading.annotations.PolicyStatement;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A {@code @PolicyStatement} as declared.
 *
 * @param site the annotation
 * @param actions what is allowed
 * @param resources on what
 */
public record PolicyDeclaration(
    AnnotationSite site, List<Attribute<String>> actions, List<Attribute<String>> resources) {

  /** Copies the lists. */
  public PolicyDeclaration {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
  }

  static List<PolicyDeclaration> read(TypeElement type) {
    return AnnotationReader.all(type, PolicyStatement.class, PolicyStatement.List.class).stream()
        .map(
            annotation ->
                new PolicyDeclaration(
                    annotation.site(),
                    annotation.strings("actions"),
                    annotation.strings("resources")))
        .toList();
  }
}
