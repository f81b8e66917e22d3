package dev.lading.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lading.model.JavaType;
import dev.lading.model.Parameter;
import dev.lading.processor.names.JsonBodies;
import dev.lading.processor.names.RuntimeTypes;

/** The expression for the value of a handler's parameter. */
final class ParameterCode {

  private static final ClassName JSON_TYPE = JavaTypes.className(RuntimeTypes.JSON_TYPE);

  private ParameterCode() {}

  static CodeBlock value(Parameter parameter, EventCode event) {
    return switch (parameter.source()) {
      case PATH -> TextCode.value(parameter, "request.path");
      case QUERY -> TextCode.value(parameter, "request.query");
      case HEADER -> TextCode.value(parameter, "request.header");
      case COOKIE -> TextCode.value(parameter, "request.cookie");
      case MESSAGE_ATTRIBUTE -> TextCode.value(parameter, event.variable() + ".messageAttribute");
      case SYSTEM_ATTRIBUTE -> TextCode.value(parameter, event.variable() + ".systemAttribute");
      case BODY ->
          parameter.validated()
              ? CodeBlock.of(
                  "$L.valid($L)", HandlerFields.validator(), body(parameter.type(), event))
              : body(parameter.type(), event);
      case EVENT -> CodeBlock.of("$L", event.variable());
      case CONTEXT -> CodeBlock.of("context");
      case BATCH, EXCEPTION, RAW_EVENT, RAW_ANSWER ->
          throw new IllegalArgumentException("no part of one event: " + parameter.source());
    };
  }

  private static CodeBlock body(JavaType type, EventCode event) {
    if (type.equals(JavaType.STRING)) {
      return event.bodyText();
    }
    if (!JsonBodies.isJsonBody(type)) {
      return event.bodyBytes();
    }
    return json(event.bodyBytes(), type);
  }

  /** The value that the JSON of the bytes stands for. */
  static CodeBlock json(CodeBlock bytes, JavaType type) {
    TypeName name = JavaTypes.of(type);
    CodeBlock asked =
        JavaTypes.isGeneric(type)
            ? CodeBlock.of("new $T() {}", ParameterizedTypeName.get(JSON_TYPE, name))
            : CodeBlock.of("$T.class", name);
    return CodeBlock.of("$L.read($L,$W$L)", HandlerFields.json(), bytes, asked);
  }
}
