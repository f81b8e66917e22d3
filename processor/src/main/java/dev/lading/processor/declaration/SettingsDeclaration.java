package dev.lading.processor.declaration;

import dev.lading.annotations.LambdaFunction;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A {@code @LambdaFunction} as declared; a number that is not written is 0.
 *
 * @param site the annotation
 * @param memory in MB
 * @param timeout in seconds
 * @param ephemeralStorage in MB
 * @param environment each as {@code NAME=value}
 * @param scaling of the function's environments
 * @param logRetention in days
 * @param tracing whether X-Ray samples it
 * @param vpc the name of its VPC; empty where none is written
 * @param tags each as {@code key=value}
 */
public record SettingsDeclaration(
    AnnotationSite site,
    Attribute<Integer> memory,
    Attribute<Integer> timeout,
    Attribute<Integer> ephemeralStorage,
    List<Attribute<String>> environment,
    ScalingDeclaration scaling,
    Attribute<Integer> logRetention,
    Attribute<Boolean> tracing,
    Attribute<String> vpc,
    List<Attribute<String>> tags) {

  static Optional<SettingsDeclaration> read(TypeElement type) {
    return AnnotationReader.of(type, LambdaFunction.class)
        .map(
            annotation ->
                new SettingsDeclaration(
                    annotation.site(),
                    annotation.integer("memory"),
                    annotation.integer("timeout"),
                    annotation.integer("ephemeralStorage"),
                    annotation.strings("environment"),
                    ScalingDeclaration.read(annotation),
                    annotation.integer("logRetention"),
                    annotation.flag("tracing"),
                    annotation.string("vpc"),
                    annotation.strings("tags")));
  }

  /** The environment's variables that have the right form. */
  public List<EnvironmentVariable> variables() {
    return environment.stream().flatMap(text -> EnvironmentVariable.of(text).stream()).toList();
  }

  /** The tags that have the right form. */
  public List<Tag> wellFormedTags() {
    return tags.stream().flatMap(text -> Tag.of(text).stream()).toList();
  }
}
