package dev.lading.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.Trigger;
import dev.lading.processor.names.RuntimeTypes;
import dev.lading.processor.names.TriggerKind;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The public methods of a dispatch class for one kind of event: which triggers there are, and the
 * way from an event to its handler. A dispatch table has them already, for functions without such
 * events.
 */
final class DispatchMethods {

  private static final ClassName CONTEXT = JavaTypes.className(RuntimeTypes.CONTEXT);

  /**
   * HotSpot compiles no method of more than 8,000 bytes, and interprets it for ever; each route of
   * a switch takes 13 at most.
   */
  private static final int MOST_ROUTES_OF_SWITCH = 500;

  private final EventCode event;

  /** The names of the triggers, in the order of the handlers. */
  private final List<String> names = new ArrayList<>();

  /** The cases of the handlers that take typed events, each with all its triggers of the kind. */
  private final List<Case> cases = new ArrayList<>();

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
        cases.add(
            new Case(
                names.size() - labels.size(),
                calls.caseOf(CodeBlock.join(labels, ",$W"), handler, kind)));
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
    MethodSpec.Builder handle =
        caught
            ? signature(MethodSpec.methodBuilder("answer").addModifiers(Modifier.PRIVATE))
            : signature(GeneratedTypes.override("handle"));
    List<List<Case>> parts = parts();
    if (parts.size() == 1) {
      type.addMethod(handle.addCode(switchOver(cases)).build());
      return;
    }
    handle.addComment("In parts, for the JVM compiles no method of more than 8,000 bytes.");
    for (int i = 0; i < parts.size() - 1; i++) {
      handle
          .beginControlFlow("if ($L < $L)", event.key(), parts.get(i + 1).get(0).first())
          .addStatement(callOf(parts.get(i)))
          .endControlFlow();
    }
    type.addMethod(handle.addStatement(callOf(parts.get(parts.size() - 1))).build());
    for (List<Case> part : parts) {
      MethodSpec.Builder method =
          MethodSpec.methodBuilder(nameOf(part)).addModifiers(Modifier.PRIVATE);
      type.addMethod(signature(method).addCode(switchOver(part)).build());
    }
  }

  private MethodSpec.Builder signature(MethodSpec.Builder method) {
    AnswerCode.type(event.kind()).ifPresent(method::returns);
    if (event.kind() == TriggerKind.ROUTE) {
      method.addParameter(int.class, event.key());
    }
    return method
        .addParameter(event.type(), event.variable())
        .addParameter(CONTEXT, "context")
        .addException(Exception.class);
  }

  /** The cases in parts, none of them too large; only routes have numbers to tell parts by. */
  private List<List<Case>> parts() {
    if (event.kind() != TriggerKind.ROUTE) {
      return List.of(cases);
    }
    List<List<Case>> parts = new ArrayList<>();
    int end = 0;
    for (Case each : cases) {
      if (parts.isEmpty() || each.first() >= end) {
        parts.add(new ArrayList<>());
        end = each.first() + MOST_ROUTES_OF_SWITCH;
      }
      parts.get(parts.size() - 1).add(each);
    }
    return parts;
  }

  private CodeBlock callOf(List<Case> part) {
    return CodeBlock.of("return $L($L, $L, context)", nameOf(part), event.key(), event.variable());
  }

  private static String nameOf(List<Case> part) {
    return "routesFrom" + part.get(0).first();
  }

  private CodeBlock switchOver(List<Case> part) {
    boolean answers = AnswerCode.type(event.kind()).isPresent();
    CodeBlock.Builder code =
        CodeBlock.builder().add("$Lswitch ($L) {\n$>", answers ? "return " : "", event.key());
    part.forEach(each -> code.add(each.code()));
    return code.addStatement("default -> $L", unknown()).add(answers ? "$<};\n" : "$<}\n").build();
  }

  private CodeBlock unknown() {
    CodeBlock name =
        event.kind() == TriggerKind.ROUTE
            ? CodeBlock.of("$T.valueOf($L)", String.class, event.key())
            : CodeBlock.of("$L", event.key());
    return GeneratedTypes.unknown(event.kind().word(), name, event.names());
  }

  /**
   * What is done with the events of one handler.
   *
   * @param first the place of its first trigger among all of the kind
   * @param code the labels of its triggers and the call
   */
  private record Case(int first, CodeBlock code) {}
}
