package dev.lading.processor.declaration;

import dev.lading.processor.names.TriggerKind;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * The triggers that stand on a class, and the interfaces by which they can call it.
 *
 * @param type the class
 * @param triggers what calls it, in the order of the kinds, then in source order; may be none
 * @param interfaces the handler interfaces that it implements, itself or by inheritance
 * @param streaming whether its method for requests returns a response that is streamed
 */
public record ClassHandlerDeclaration(
    TypeElement type,
    List<TriggerDeclaration> triggers,
    List<Implemented> interfaces,
    boolean streaming) {

  /** Copies the lists. */
  public ClassHandlerDeclaration {
    triggers = List.copyOf(triggers);
    interfaces = List.copyOf(interfaces);
  }

  /** The routes, if their responses are streamed. */
  public Stream<TriggerDeclaration> streamingTriggers() {
    return triggers.stream().filter(trigger -> streaming && trigger.kind() == TriggerKind.ROUTE);
  }

  /** The interfaces by which the trigger can call the class; exactly one is right. */
  public List<Implemented> fitting(TriggerDeclaration trigger) {
    return interfaces.stream()
        .filter(implemented -> implemented.handlerInterface().fits(trigger))
        .toList();
  }

  /**
   * An interface as the class implements it.
   *
   * @param handlerInterface the interface
   * @param arguments its type arguments, each as generated code can name it or why it cannot; none
   *     for a raw type
   */
  public record Implemented(HandlerInterface handlerInterface, List<TypeReading> arguments) {

    /** Copies the arguments. */
    public Implemented {
      arguments = List.copyOf(arguments);
    }
  }
}
