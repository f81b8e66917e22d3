package dev.lading.runtime.api;

/**
 * Creates handlers, and the interceptors and exception handlers around them, by their class: the
 * way to a container such as Guice or Spring, or to handlers that are wired by hand.
 *
 * <p>The class named by {@code @ContainerImage(factory = ...)} or {@code -Alading.factory}
 * implements it. Generated code asks it for each class that the factory has no method for, once,
 * when the class is first needed.
 */
@FunctionalInterface
public interface HandlerFactory {

  /**
   * The object of a class.
   *
   * @throws Exception when there is none; the event fails, and the next one asks again
   */
  <T> T create(Class<T> type) throws Exception;
}
