package dev.lading.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.Trigger;
import dev.lading.processor.names.RuntimeTypes;
import dev.lading.processor.names.TriggerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The public methods of a dispatch class for one kind of event: which triggers there are, and the
 * way from an event to its handler. A dispatch table has them already, for functions without such
 * events.
 */
final class DispatchMethods {

  private static final ClassName CONTEXT = JavaTypes.className(RuntimeTypes.CONTEXT);

  private final EventCode event;

  /** The names of the triggers, in the order of the handlers. */
  private final List<String> names = new ArrayList<>();

  /** The cases of the handlers that take typed events, each with all its triggers of the kind. */
  private final List<CodeBlock> cases = new ArrayList<>();

  DispatchMethods(TriggerKind kind, Function function, HandlerCalls calls) {
    this.event = EventCode.of(kind);
    for (Handler handler : function.handlers()) {
      List<CodeBlock> labels = new ArrayList<>();
      for (Trigger trigger : handler.triggers()) {
        TriggerKey key = TriggerKey.of(trigger);
        if (key.kind() == kind) {
          labels.add(label(key));
          names.add(key.name());
        }
      }
      if (!labels.isEmpty() && !handler.isRaw() && !handler.isBatch()) {
        cases.add(calls.caseOf(CodeBlock.join(labels, ",$W"), handler, kind));
      }
    }
  }

  /** A route is known by its number; the runtime's tree of paths has found it. */
  private CodeBlock label(TriggerKey key) {
    return key.kind() == TriggerKind.ROUTE
        ? CodeBlock.of("$L", names.size())
        : CodeBlock.of("$S", key.name());
  }

  /** The kind of event. */
  TriggerKind kind() {
    return event.kind();
  }

  void addNames(TypeSpec.Builder type) {
    if (!names.isEmpty()) {
      type.addMethod(GeneratedTypes.texts(event.names(), names));
    }
  }

  /**
   * Adds the way from an event to its handler.
   *
   * @param caught whether another method is called in its place, to catch what handlers throw
   */
  void addHandle(TypeSpec.Builder type, boolean caught) {
    if (cases.isEmpty()) {
      return;
    }
    Optional<TypeName> answer = AnswerCode.type(event.kind());
    MethodSpec.Builder method =
        caught
            ? MethodSpec.methodBuilder("answer").addModifiers(Modifier.PRIVATE)
            : GeneratedTypes.override("handle");
    answer.ifPresent(method::returns);
    if (event.kind() == TriggerKind.ROUTE) {
      method.addParameter(int.class, event.key());
    }
    method
        .addParameter(event.type(), event.variable())
        .addParameter(CONTEXT, "context")
        .addException(Exception.class)
        .addCode("$Lswitch ($L) {\n$>", answer.isPresent() ? "return " : "", event.key());
    cases.forEach(method::addCode);
    type.addMethod(
        method
            .addStatement("default -> $L", unknown())
            .addCode(answer.isPresent() ? "$<};\n" : "$<}\n")
            .build());
  }

  private CodeBlock unknown() {
    CodeBlock name =
        event.kind() == TriggerKind.ROUTE
            ? CodeBlock.of("$T.valueOf($L)", String.class, event.key())
            : CodeBlock.of("$L", event.key());
    return GeneratedTypes.unknown(event.kind().word(), name, event.names());
  }
}
