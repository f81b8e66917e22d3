package dev.lading.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.JavaType;
import dev.lading.model.Parameter;
import dev.lading.processor.names.JsonBodies;
import dev.lading.processor.names.RuntimeTypes;
import dev.lading.processor.names.TriggerKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** What a dispatch class has for handlers that take all messages of a queue at once. */
final class BatchCalls {

  private static final ClassName CONTEXT = JavaTypes.className(RuntimeTypes.CONTEXT);
  private static final ClassName BATCH = JavaTypes.className(RuntimeTypes.QUEUE_BATCH);
  private static final ClassName VALIDATOR = JavaTypes.className(RuntimeTypes.BODY_VALIDATOR);
  private static final TypeName BATCH_OF_TEXTS =
      ParameterizedTypeName.get(BATCH, ClassName.get(String.class));

  private final HandlerFields fields;
  private final Map<Handler, String> namesByHandler = new LinkedHashMap<>();

  BatchCalls(Function function, HandlerFields fields) {
    this.fields = fields;
    UniqueNames names = new UniqueNames(fields.names());
    for (Handler handler : function.handlers()) {
      if (handler.isBatch()) {
        String method = handler.method();
        namesByHandler.put(
            handler,
            names.like(
                fields.name(handler.type())
                    + Character.toUpperCase(method.charAt(0))
                    + method.substring(1)));
      }
    }
  }

  /** Adds the public methods, where there is any such handler. */
  void addDispatch(TypeSpec.Builder type) {
    if (namesByHandler.isEmpty()) {
      return;
    }
    List<CodeBlock> queues = new ArrayList<>();
    MethodSpec.Builder handle =
        GeneratedTypes.override("handle")
            .addParameter(BATCH_OF_TEXTS, "batch")
            .addParameter(CONTEXT, "context")
            .addException(Exception.class)
            .addCode("switch (batch.queue()) {\n$>");
    namesByHandler.forEach(
        (handler, name) -> {
          List<CodeBlock> own =
              handler.triggers().stream()
                  .map(trigger -> CodeBlock.of("$S", TriggerKey.of(trigger).name()))
                  .toList();
          queues.addAll(own);
          handle.addStatement("case $L -> $L", CodeBlock.join(own, ", "), call(handler, name));
        });
    type.addMethod(
        GeneratedTypes.override("takesBatches")
            .returns(boolean.class)
            .addParameter(String.class, "queue")
            .addCode("return switch (queue) {\n$>")
            .addStatement("case $L -> true", CodeBlock.join(queues, ", "))
            .addStatement("default -> false")
            .addCode("$<};\n")
            .build());
    type.addMethod(
        handle
            .addStatement(
                "default -> $L",
                GeneratedTypes.unknown(
                    TriggerKind.QUEUE.word(), CodeBlock.of("batch.queue()"), "queues"))
            .addCode("$<}\n")
            .build());
  }

  /** The call of the private method, through the interceptors, which have the batch as an event. */
  private CodeBlock call(Handler handler, String name) {
    return InterceptorCode.call(
        InterceptorCode.around(handler, TriggerKind.QUEUE),
        EventCode.ofBatch(),
        fields,
        variable ->
            CodeBlock.of(takesContext(handler) ? "$L($L, context)" : "$L($L)", name, variable));
  }

  void addMethods(TypeSpec.Builder type) {
    namesByHandler.forEach((handler, name) -> type.addMethod(method(handler, name)));
  }

  private MethodSpec method(Handler handler, String name) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE)
            .addParameter(BATCH_OF_TEXTS, "batch")
            .addException(Exception.class);
    if (takesContext(handler)) {
      method.addParameter(CONTEXT, "context");
    }
    List<CodeBlock> arguments = new ArrayList<>();
    for (Parameter parameter : handler.parameters()) {
      if (parameter.validated()) {
        method.addStatement("$T validator = $L", VALIDATOR, HandlerFields.validator());
      }
      arguments.add(
          parameter.source() == Parameter.Source.CONTEXT
              ? CodeBlock.of("context")
              : CodeBlock.of(
                  parameter.validated()
                      ? "batch.read(body -> validator.valid($L))"
                      : "batch.read(body -> $L)",
                  body(parameter.type())));
    }
    return method
        .addStatement(
            "$L().$L($L)",
            fields.name(handler.type()),
            handler.method(),
            CodeBlock.join(arguments, ",$W"))
        .build();
  }

  private static CodeBlock body(JavaType batch) {
    JavaType type = JsonBodies.ofBatch(batch).orElseThrow();
    if (type.equals(JavaType.STRING)) {
      return CodeBlock.of("body");
    }
    CodeBlock bytes = CodeBlock.of("body.getBytes($T.UTF_8)", StandardCharsets.class);
    return JsonBodies.isJsonBody(type) ? ParameterCode.json(bytes, type) : bytes;
  }

  private static boolean takesContext(Handler handler) {
    return handler.parameters().stream()
        .anyMatch(parameter -> parameter.source() == Parameter.Source.CONTEXT);
  }
}
