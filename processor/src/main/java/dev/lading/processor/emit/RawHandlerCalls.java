package dev.lading.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.Parameter;
import dev.lading.model.Trigger;
import dev.lading.processor.names.RuntimeTypes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * What a dispatch class has for handlers of AWS's own interfaces, which take events as they are.
 */
final class RawHandlerCalls {

  private static final ClassName CONTEXT = JavaTypes.className(RuntimeTypes.CONTEXT);

  private final HandlerFields fields;
  private final Map<Handler, String> namesByHandler = new LinkedHashMap<>();

  RawHandlerCalls(Function function, HandlerFields fields) {
    this.fields = fields;
    UniqueNames names = new UniqueNames(Set.of());
    for (Handler handler : function.handlers()) {
      if (handler.isRaw()) {
        namesByHandler.put(handler, names.like(fields.name(handler.type()) + "Raw"));
      }
    }
  }

  /** Adds the lookup, where there is anything to find. */
  void addLookup(TypeSpec.Builder type) {
    if (namesByHandler.isEmpty()) {
      return;
    }
    MethodSpec.Builder lookup =
        GeneratedTypes.override("rawHandler")
            .returns(
                ParameterizedTypeName.get(
                    ClassName.get(Optional.class), JavaTypes.className(RuntimeTypes.RAW_HANDLER)))
            .addParameter(String.class, "trigger")
            .addCode("return switch (trigger) {\n$>");
    namesByHandler.forEach(
        (handler, name) -> {
          for (Trigger trigger : handler.triggers()) {
            lookup.addStatement(
                "case $S -> $T.of(this::$L)", TriggerKey.of(trigger).text(), Optional.class, name);
          }
        });
    type.addMethod(
        lookup.addStatement("default -> $T.empty()", Optional.class).addCode("$<};\n").build());
  }

  void addMethods(TypeSpec.Builder type) {
    namesByHandler.forEach((handler, name) -> type.addMethod(method(handler, name)));
  }

  private MethodSpec method(Handler handler, String name) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE)
            .returns(byte[].class)
            .addParameter(byte[].class, "event")
            .addParameter(CONTEXT, "context")
            .addException(Exception.class);
    CodeBlock call = CodeBlock.of("$L().$L", fields.name(handler.type()), handler.method());
    if (handler.parameters().stream().anyMatch(p -> p.source() == Parameter.Source.RAW_ANSWER)) {
      return method
          .addStatement("$1T answer = new $1T()", ByteArrayOutputStream.class)
          .addStatement("$L(new $T(event), answer, context)", call, ByteArrayInputStream.class)
          .addStatement("return answer.toByteArray()")
          .build();
    }
    Parameter input = handler.parameters().get(0);
    return method
        .addStatement(
            "$T input = $L",
            JavaTypes.of(input.type()),
            ParameterCode.json(CodeBlock.of("event"), input.type()))
        .addStatement("$T result = $L(input, context)", Object.class, call)
        .addStatement("return $L.write(result)", HandlerFields.json())
        .build();
  }
}
