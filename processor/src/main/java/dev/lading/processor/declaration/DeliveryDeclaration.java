package dev.lading.processor.declaration;

import dev.lading.model.Delivery;

/**
 * What an annotation says of events that EventBridge cannot deliver.
 *
 * @param maxRetries how often a call is tried again
 * @param maxEventAge for how many seconds
 * @param deadLetters whether what is given up is kept
 */
public record DeliveryDeclaration(
    Attribute<Integer> maxRetries, Attribute<Integer> maxEventAge, boolean deadLetters) {

  static DeliveryDeclaration read(AnnotationReader annotation) {
    return new DeliveryDeclaration(
        annotation.integer("maxRetries"),
        annotation.integer("maxEventAge"),
        annotation.flag("deadLetters").value());
  }

  Delivery delivery() {
    return new Delivery(maxRetries.value(), maxEventAge.value(), deadLetters);
  }
}
