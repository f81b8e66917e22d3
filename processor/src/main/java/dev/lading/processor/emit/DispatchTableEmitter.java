package dev.lading.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.Parameter;
import dev.lading.processor.names.JsonBodies;
import dev.lading.processor.names.JsonLibrary;
import dev.lading.processor.names.RuntimeTypes;
import dev.lading.processor.names.TriggerKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the dispatch class of each function: event to handler. */
public final class DispatchTableEmitter implements Emitter {

  private final JsonLibrary library;

  /** Creates the emitter of classes that read and write JSON with a library. */
  public DispatchTableEmitter(JsonLibrary library) {
    this.library = library;
  }

  @Override
  public void emit(Application application, Output output) {
    for (Function function : application.functions()) {
      ClassName name = JavaTypes.className(function.className());
      TypeSpec type = dispatchTable(name, function, CrossOriginCode.method(function, application));
      GeneratedTypes.write(name, type, output);
    }
  }

  private TypeSpec dispatchTable(
      ClassName name, Function function, Optional<MethodSpec> crossOrigin) {
    HandlerFields fields = new HandlerFields(function, library);
    HandlerCalls calls = new HandlerCalls(function, fields);
    BatchCalls batchCalls = new BatchCalls(function, fields);
    RawHandlerCalls rawCalls = new RawHandlerCalls(function, fields);
    ExceptionCalls exceptions = new ExceptionCalls(function, fields);
    boolean json = needsJson(function);
    TypeSpec.Builder type =
        GeneratedTypes.finalClass(name, RuntimeTypes.DISPATCH_TABLE)
            .addJavadoc(DispatchJavadoc.of(function))
            .addAnnotation(suppressedWarnings());
    fields.addFields(type, json);
    type.addMethod(GeneratedTypes.constructor("Creates the function; it creates no handler yet."));
    List<DispatchMethods> methods =
        Stream.of(TriggerKind.values())
            .map(kind -> new DispatchMethods(kind, function, calls))
            .toList();
    methods.forEach(each -> each.addNames(type));
    DispatchSettings.add(type, function);
    fields.addPrime(type, json);
    crossOrigin.ifPresent(type::addMethod);
    exceptions.addHandle(type);
    methods.forEach(
        each -> each.addHandle(type, each.kind() == TriggerKind.ROUTE && !exceptions.isEmpty()));
    batchCalls.addDispatch(type);
    rawCalls.addLookup(type);
    calls.addMethods(type);
    batchCalls.addMethods(type);
    rawCalls.addMethods(type);
    exceptions.addMethods(type);
    fields.addMethods(type, json);
    return type.build();
  }

  /** What a user's own use of a handler could warn of is no business of generated code. */
  private static AnnotationSpec suppressedWarnings() {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", "{$S, $S, $S}", "deprecation", "rawtypes", "removal")
        .build();
  }

  private static boolean needsJson(Function function) {
    return function.handlers().stream()
            .anyMatch(handler -> readsJson(handler) || writesJson(handler))
        || function.wiring().exceptionHandlers().stream()
            .anyMatch(handler -> JsonBodies.isJsonResult(handler.result()));
  }

  private static boolean readsJson(Handler handler) {
    return handler.parameters().stream().anyMatch(DispatchTableEmitter::isJson);
  }

  private static boolean isJson(Parameter parameter) {
    return switch (parameter.source()) {
      case BODY -> JsonBodies.isJsonBody(parameter.type());
      case BATCH -> JsonBodies.ofBatch(parameter.type()).filter(JsonBodies::isJsonBody).isPresent();
      default -> false;
    };
  }

  private static boolean writesJson(Handler handler) {
    if (handler.isRaw()) {
      return JsonBodies.isJsonResult(handler.result());
    }
    return handler.triggers().stream()
        .map(trigger -> TriggerKey.of(trigger).kind())
        .anyMatch(kind -> AnswerCode.isJson(kind, handler.result()));
  }
}
