package dev.lading.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.Parameter;
import dev.lading.model.Trigger;
import dev.lading.processor.names.JsonBodies;
import dev.lading.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;

/** Writes the dispatch class of each function: event to handler. */
public final class DispatchTableEmitter implements Emitter {

  private static final ClassName CONTEXT = JavaTypes.className(RuntimeTypes.CONTEXT);

  @Override
  public void emit(Application application, Output output) {
    for (Function function : application.functions()) {
      ClassName name = JavaTypes.className(function.className());
      GeneratedTypes.write(name, dispatchTable(name, function), output);
    }
  }

  private static TypeSpec dispatchTable(ClassName name, Function function) {
    HandlerFields fields = new HandlerFields(function);
    HandlerCalls calls = new HandlerCalls(function, fields);
    RawHandlerCalls rawCalls = new RawHandlerCalls(function, fields);
    boolean json = needsJson(function);
    TypeSpec.Builder type =
        GeneratedTypes.finalClass(name, RuntimeTypes.DISPATCH_TABLE)
            .addJavadoc(DispatchJavadoc.of(function))
            .addAnnotation(suppressedWarnings());
    fields.addFields(type, json);
    type.addMethod(GeneratedTypes.constructor("Creates the function; it creates no handler yet."))
        .addMethod(GeneratedTypes.texts("routes", texts(function.routes())))
        .addMethod(
            GeneratedTypes.texts(
                "queues", function.queues().stream().map(t -> t.queue().value()).toList()))
        .addMethod(
            GeneratedTypes.texts(
                "schedules", function.schedules().stream().map(t -> t.name().value()).toList()))
        .addMethod(requests(function, calls))
        .addMethod(messages(function, calls))
        .addMethod(scheduledEvents(function, calls));
    rawCalls.addLookup(type);
    calls.addMethods(type);
    rawCalls.addMethods(type);
    fields.addMethods(type, json);
    return type.build();
  }

  private static List<String> texts(List<?> values) {
    return values.stream().map(Object::toString).toList();
  }

  /** What a user's own use of a handler could warn of is no business of generated code. */
  private static AnnotationSpec suppressedWarnings() {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", "{$S, $S, $S}", "deprecation", "rawtypes", "removal")
        .build();
  }

  private static boolean needsJson(Function function) {
    return function.handlers().stream()
        .anyMatch(handler -> readsJson(handler) || writesJson(handler));
  }

  private static boolean readsJson(Handler handler) {
    return handler.parameters().stream()
        .filter(parameter -> parameter.source() == Parameter.Source.BODY)
        .anyMatch(parameter -> JsonBodies.isJsonBody(parameter.type()));
  }

  private static boolean writesJson(Handler handler) {
    return JsonBodies.isJsonResult(handler.result())
        && (handler.isRaw()
            || handler.triggers().stream().map(EventKind::of).anyMatch(EventKind.REQUEST::equals));
  }

  private static MethodSpec requests(Function function, HandlerCalls calls) {
    List<CodeBlock> cases = new ArrayList<>();
    int number = 0;
    for (Handler handler : function.handlers()) {
      for (Trigger trigger : handler.triggers()) {
        if (trigger instanceof Trigger.HttpRoute) {
          if (!handler.isRaw()) {
            cases.add(CodeBlock.of("case $L -> $L", number, calls.call(handler, trigger)));
          }
          number++;
        }
      }
    }
    MethodSpec.Builder method =
        GeneratedTypes.override("handle")
            .returns(JavaTypes.className(RuntimeTypes.HTTP_RESPONSE))
            .addParameter(int.class, "route");
    CodeBlock unknown =
        GeneratedTypes.unknown("route", CodeBlock.of("$T.valueOf(route)", String.class), "routes");
    return dispatch(method, EventKind.REQUEST, new Switch("return switch (route)", cases, unknown));
  }

  private static MethodSpec messages(Function function, HandlerCalls calls) {
    List<CodeBlock> cases = new ArrayList<>();
    for (Handler handler : function.handlers()) {
      for (Trigger trigger : handler.triggers()) {
        if (trigger instanceof Trigger.QueueSubscription queue) {
          cases.add(
              CodeBlock.of("case $S -> $L", queue.queue().value(), calls.call(handler, trigger)));
        }
      }
    }
    CodeBlock unknown = GeneratedTypes.unknown("queue", CodeBlock.of("message.queue()"), "queues");
    return dispatch(
        GeneratedTypes.override("handle"),
        EventKind.MESSAGE,
        new Switch("switch (message.queue())", cases, unknown));
  }

  private static MethodSpec scheduledEvents(Function function, HandlerCalls calls) {
    List<CodeBlock> cases = new ArrayList<>();
    for (Handler handler : function.handlers()) {
      for (Trigger trigger : handler.triggers()) {
        if (!handler.isRaw() && trigger instanceof Trigger.Schedule schedule) {
          cases.add(
              CodeBlock.of("case $S -> $L", schedule.name().value(), calls.call(handler, trigger)));
        }
      }
    }
    CodeBlock unknown =
        GeneratedTypes.unknown("schedule", CodeBlock.of("event.schedule()"), "schedules");
    return dispatch(
        GeneratedTypes.override("handle"),
        EventKind.SCHEDULED,
        new Switch("switch (event.schedule())", cases, unknown));
  }

  private static MethodSpec dispatch(MethodSpec.Builder method, EventKind kind, Switch events) {
    return method
        .addParameter(kind.type(), kind.variable())
        .addParameter(CONTEXT, "context")
        .addException(Exception.class)
        .addCode(events.code())
        .build();
  }

  /**
   * A switch over the events of one kind.
   *
   * @param head what the cases are of
   * @param cases none where the function has no such event
   * @param unknown the statement for all others
   */
  private record Switch(String head, List<CodeBlock> cases, CodeBlock unknown) {

    CodeBlock code() {
      CodeBlock.Builder code = CodeBlock.builder();
      if (cases.isEmpty()) {
        return code.addStatement(unknown).build();
      }
      code.add("$L {\n$>", head);
      cases.forEach(code::addStatement);
      return code.addStatement("default -> $L", unknown)
          .add(head.startsWith("return") ? "$<};\n" : "$<}\n")
          .build();
    }
  }
}
