package dev.lading.processor.declaration;

/**
 * What a {@code @LambdaFunction} says of the function's environments.
 *
 * @param reservedConcurrency how many are reserved; -1 where nothing is written
 * @param provisionedConcurrency how many are always ready; 0 where nothing is written
 * @param snapStart whether they start from a snapshot
 */
public record ScalingDeclaration(
    Attribute<Integer> reservedConcurrency,
    Attribute<Integer> provisionedConcurrency,
    Attribute<Boolean> snapStart) {

  static ScalingDeclaration read(AnnotationReader annotation) {
    return new ScalingDeclaration(
        annotation.integer("reservedConcurrency"),
        annotation.integer("provisionedConcurrency"),
        annotation.flag("snapStart"));
  }
}
