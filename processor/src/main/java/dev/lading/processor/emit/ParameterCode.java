package dev.lading.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lading.model.JavaType;
import dev.lading.model.Parameter;
import dev.lading.processor.names.JsonBodies;
import dev.lading.processor.names.RuntimeTypes;
import java.util.Map;
import java.util.Optional;

/** The expression for the value of a handler's parameter. */
final class ParameterCode {

  private static final String OPTIONAL = "java.util.Optional";
  private static final String LIST = "java.util.List";
  private static final ClassName JSON_TYPE = JavaTypes.className(RuntimeTypes.JSON_TYPE);

  /** The types that the runtime converts itself, with better answers to malformed texts. */
  private static final Map<TypeName, String> CONVERSIONS =
      Map.of(
          ClassName.get(String.class), "asString",
          TypeName.BOOLEAN.box(), "asBoolean",
          TypeName.INT.box(), "asInt",
          TypeName.LONG.box(), "asLong",
          TypeName.DOUBLE.box(), "asDouble");

  private ParameterCode() {}

  static CodeBlock value(Parameter parameter, EventCode event) {
    return switch (parameter.source()) {
      case PATH -> text(parameter, "request.path");
      case QUERY -> text(parameter, "request.query");
      case HEADER -> text(parameter, "request.header");
      case MESSAGE_ATTRIBUTE -> text(parameter, event.variable() + ".messageAttribute");
      case SYSTEM_ATTRIBUTE -> text(parameter, event.variable() + ".systemAttribute");
      case BODY -> body(parameter.type(), event);
      case EVENT -> CodeBlock.of("$L", event.variable());
      case CONTEXT -> CodeBlock.of("context");
      case BATCH, RAW_EVENT, RAW_ANSWER ->
          throw new IllegalArgumentException("this handler is called without typed events");
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

  private static CodeBlock text(Parameter parameter, String part) {
    CodeBlock value = CodeBlock.of("$L($S)", part, parameter.name());
    CodeBlock text =
        parameter
            .defaultValue()
            .map(orElse -> CodeBlock.of("$L.orElse($S)", value, orElse))
            .orElse(value);
    Optional<String> factory = parameter.factory();
    if (parameter.type() instanceof JavaType.Declared declared
        && declared.typeArguments().size() == 1) {
      JavaType element = declared.typeArguments().get(0);
      if (declared.binaryName().equals(OPTIONAL)) {
        return optional(text, element, factory);
      }
      if (declared.binaryName().equals(LIST)) {
        return CodeBlock.of("$L.asList($L)", text, conversion(element, factory));
      }
    }
    return single(text, parameter.type(), factory);
  }

  private static CodeBlock single(CodeBlock text, JavaType type, Optional<String> factory) {
    String conversion = CONVERSIONS.get(boxed(type));
    return conversion != null
        ? CodeBlock.of("$L.$L()", text, conversion)
        : CodeBlock.of("$L.as($L)", text, conversion(type, factory));
  }

  private static CodeBlock optional(CodeBlock text, JavaType element, Optional<String> factory) {
    if (!boxed(element).equals(TypeName.BOOLEAN.box())) {
      return CodeBlock.of("$L.asOptional($L)", text, conversion(element, factory));
    }
    // Boolean.valueOf takes any text for false; the runtime does not.
    return CodeBlock.of(
        "$1L.isPresent()$W? $2T.of($1L.asBoolean())$W: $2T.empty()", text, Optional.class);
  }

  private static CodeBlock conversion(JavaType type, Optional<String> factory) {
    if (type.equals(JavaType.STRING)) {
      return CodeBlock.of("text -> text");
    }
    return CodeBlock.of("$T::$L", rawType(type), factory.orElse("valueOf"));
  }

  private static TypeName rawType(JavaType type) {
    return type instanceof JavaType.Declared declared
        ? JavaTypes.className(declared.binaryName())
        : boxed(type);
  }

  private static TypeName boxed(JavaType type) {
    return JavaTypes.of(type).box();
  }
}
