package dev.lading.operations.routes;

import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.Trigger;
import java.util.Comparator;

/**
 * A trigger and what it leads to.
 *
 * @param trigger what calls
 * @param handler what is called
 * @param function the function that has the handler
 */
public record Call(Trigger trigger, Handler handler, Function function) {

  /** By kind, then by name or path; the same names by function and handler. */
  static final Comparator<Call> ORDER =
      Comparator.<Call, CallKind>comparing(call -> call.words().kind())
          .thenComparing(call -> call.words().name())
          .thenComparing(call -> call.words().first())
          .thenComparing(call -> call.function().name())
          .thenComparing(call -> call.handler().displayName());

  /** The trigger in words. */
  public TriggerWords words() {
    return trigger.match(new TriggerReader(function));
  }
}
