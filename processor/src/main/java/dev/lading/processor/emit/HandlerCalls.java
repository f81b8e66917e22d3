package dev.lading.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.Parameter;
import dev.lading.processor.names.GeneratedNames;
import dev.lading.processor.names.RuntimeTypes;
import dev.lading.processor.names.TriggerKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The private methods of a dispatch class: one for each handler and kind of event. */
final class HandlerCalls {

  private static final ClassName CONTEXT = JavaTypes.className(RuntimeTypes.CONTEXT);

  private final List<Handler> handlers;
  private final HandlerFields fields;
  private final Map<TriggerKind, IdentityHashMap<Handler, String>> namesByKind =
      new EnumMap<>(TriggerKind.class);

  HandlerCalls(Function function, HandlerFields fields) {
    this.handlers = function.handlers();
    this.fields = fields;
    for (TriggerKind kind : TriggerKind.values()) {
      // Methods of different kinds differ in their first parameter, so that they may share a name.
      UniqueNames names = new UniqueNames(fields.names());
      // By identity, and in the order of the function's handlers: no two of them are the same.
      IdentityHashMap<Handler, String> namesByHandler = new IdentityHashMap<>();
      for (Handler handler : function.handlers()) {
        if (!handler.isRaw() && !handler.isBatch() && isCalledBy(kind, handler)) {
          namesByHandler.put(handler, names.like(suggestion(handler)));
        }
      }
      namesByKind.put(kind, namesByHandler);
    }
  }

  private static boolean isCalledBy(TriggerKind kind, Handler handler) {
    return handler.triggers().stream().anyMatch(trigger -> TriggerKey.of(trigger).kind() == kind);
  }

  private String suggestion(Handler handler) {
    String method = handler.method();
    return fields.name(handler.type())
        + Character.toUpperCase(method.charAt(0))
        + method.substring(1);
  }

  /** The call of the private method for an event of the kind, through the interceptors. */
  CodeBlock call(Handler handler, TriggerKind kind) {
    String answer = keepsAnswer(handler, kind) ? "answer[0] = " : "";
    return InterceptorCode.call(
        InterceptorCode.around(handler, kind),
        EventCode.of(kind),
        fields,
        variable ->
            CodeBlock.of(
                takesContext(handler) ? "$L$L($L, context)" : "$L$L($L)",
                answer,
                name(handler, kind).orElseThrow(),
                variable));
  }

  /** The case of a switch over events that calls the handler. */
  CodeBlock caseOf(CodeBlock label, Handler handler, TriggerKind kind) {
    CodeBlock call = call(handler, kind);
    if (!keepsAnswer(handler, kind)) {
      return CodeBlock.builder().addStatement("case $L -> $L", label, call).build();
    }
    return CodeBlock.builder()
        .add("case $L -> {\n$>", label)
        .addStatement("byte[][] answer = new byte[1][]")
        .addStatement(call)
        .addStatement("yield answer[0]")
        .add("$<}\n")
        .build();
  }

  /** Interceptors of events know of no answer, so that an invocation's goes by them. */
  private static boolean keepsAnswer(Handler handler, TriggerKind kind) {
    return kind == TriggerKind.INVOCATION && !InterceptorCode.around(handler, kind).isEmpty();
  }

  void addMethods(TypeSpec.Builder type) {
    for (TriggerKind kind : TriggerKind.values()) {
      for (Handler handler : handlers) {
        name(handler, kind).ifPresent(name -> type.addMethod(method(handler, kind, name)));
      }
    }
  }

  private Optional<String> name(Handler handler, TriggerKind kind) {
    return Optional.ofNullable(namesByKind.get(kind)).map(names -> names.get(handler));
  }

  private MethodSpec method(Handler handler, TriggerKind kind, String name) {
    EventCode event = EventCode.of(kind);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE)
            .addParameter(event.type(), event.variable())
            .addException(Exception.class);
    if (takesContext(handler)) {
      method.addParameter(CONTEXT, "context");
    }
    List<CodeBlock> arguments = new ArrayList<>();
    UniqueNames locals = new UniqueNames(Set.of(event.variable(), "context", "text", "result"));
    for (Parameter parameter : handler.parameters()) {
      CodeBlock value = ParameterCode.value(parameter, event);
      if (isWhole(parameter)) {
        arguments.add(value);
      } else {
        String local = locals.like(localName(parameter));
        method.addStatement("$T $L = $L", JavaTypes.of(parameter.type()), local, value);
        arguments.add(CodeBlock.of("$L", local));
      }
    }
    CodeBlock invocation =
        CodeBlock.of(
            "$L().$L($L)",
            fields.name(handler.type()),
            handler.method(),
            CodeBlock.join(arguments, ",$W"));
    AnswerCode.type(kind).ifPresent(method::returns);
    AnswerCode.add(method, kind, handler.result(), invocation);
    return method.build();
  }

  private static String localName(Parameter parameter) {
    return parameter.source() == Parameter.Source.BODY
        ? "body"
        : GeneratedNames.camelCase(parameter.name());
  }

  private static boolean isWhole(Parameter parameter) {
    return parameter.source() == Parameter.Source.EVENT
        || parameter.source() == Parameter.Source.CONTEXT;
  }

  private static boolean takesContext(Handler handler) {
    return handler.parameters().stream()
        .anyMatch(parameter -> parameter.source() == Parameter.Source.CONTEXT);
  }
}
