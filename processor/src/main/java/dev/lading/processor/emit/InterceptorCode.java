package dev.lading.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.lading.model.Handler;
import dev.lading.model.Interceptor;
import dev.lading.processor.names.TriggerKind;
import java.util.List;

/** The call of a handler through what stands around it: one expression, a lambda for each. */
final class InterceptorCode {

  private InterceptorCode() {}

  /** What stands around a handler when an event of the kind calls it. */
  static List<Interceptor> around(Handler handler, TriggerKind kind) {
    return handler.interceptors().stream()
        .filter(
            interceptor ->
                kind == TriggerKind.ROUTE ? interceptor.requests() : interceptor.events())
        .toList();
  }

  /**
   * The expression.
   *
   * @param handler makes the call of the handler, given the name of the event's variable
   */
  static CodeBlock call(
      List<Interceptor> interceptors,
      EventCode event,
      HandlerFields fields,
      java.util.function.Function<String, CodeBlock> handler) {
    boolean route = event.kind() == TriggerKind.ROUTE;
    // A request may be another one behind each interceptor; any other event stays what it is.
    CodeBlock call = handler.apply(route ? variable(event, interceptors.size()) : event.variable());
    for (int i = interceptors.size() - 1; i >= 0; i--) {
      String interceptor = fields.name(interceptors.get(i).type());
      call =
          route
              ? CodeBlock.of(
                  "$L().intercept($L, context,$W$L -> $L)",
                  interceptor,
                  variable(event, i),
                  variable(event, i + 1),
                  call)
              : CodeBlock.of(
                  "$L().intercept($L, context,$W() -> $L)", interceptor, event.variable(), call);
    }
    return call;
  }

  private static String variable(EventCode event, int depth) {
    return depth == 0 ? event.variable() : event.variable() + (depth + 1);
  }
}
