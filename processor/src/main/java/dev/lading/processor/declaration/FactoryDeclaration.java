package dev.lading.processor.declaration;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * A class that is to create handlers.
 *
 * @param type the class
 * @param binaryName its binary name
 * @param provider the binary name of what is asked for handlers
 * @param create whether the provider comes from the class's static {@code create()}
 * @param generic whether the provider implements the runtime's {@code HandlerFactory}
 * @param methods the provider's public methods without parameters, by the binary name of the class
 *     that they return
 * @param obstacle why it cannot be used; empty if it can
 */
public record FactoryDeclaration(
    TypeElement type,
    String binaryName,
    String provider,
    boolean create,
    boolean generic,
    Map<String, List<String>> methods,
    String obstacle) {

  /** The methods that return exactly this class; one is right, or none. */
  public List<String> methodsFor(String className) {
    return methods.getOrDefault(className, List.of());
  }

  /** Whether it has a way to create the class. */
  public boolean creates(String className) {
    return generic || !methodsFor(className).isEmpty();
  }
}
