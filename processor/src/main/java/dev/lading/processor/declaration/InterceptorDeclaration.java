package dev.lading.processor.declaration;

import javax.lang.model.element.TypeElement;

/**
 * A class that {@code @Interceptors} names.
 *
 * @param site its class literal
 * @param type the class
 * @param binaryName its binary name
 * @param requests whether it implements the interceptor of requests
 * @param events whether it implements the interceptor of all other events
 */
public record InterceptorDeclaration(
    AnnotationSite site, TypeElement type, String binaryName, boolean requests, boolean events) {

  /** Whether it stands around what the trigger calls. */
  public boolean fits(TriggerDeclaration trigger) {
    return trigger instanceof TriggerDeclaration.Route ? requests : events;
  }
}
