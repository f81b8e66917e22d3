package dev.lading.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lading.model.JavaType;
import dev.lading.processor.names.JsonBodies;
import dev.lading.processor.names.RuntimeTypes;
import dev.lading.processor.names.TriggerKind;
import java.util.Optional;

/** How generated code answers an event with what a handler returns. */
final class AnswerCode {

  private static final ClassName RESPONSE = JavaTypes.className(RuntimeTypes.HTTP_RESPONSE);

  private static final ClassName JSON_STRING = JavaTypes.className(RuntimeTypes.JSON_STRING);

  private AnswerCode() {}

  /** What generated methods for events of the kind return; nothing where no answer is expected. */
  static Optional<TypeName> type(TriggerKind kind) {
    if (!kind.hasAnswer()) {
      return Optional.empty();
    }
    return Optional.of(kind == TriggerKind.ROUTE ? RESPONSE : ArrayTypeName.of(TypeName.BYTE));
  }

  /** Whether the answer to events of the kind is JSON that the codec writes. */
  static boolean isJson(TriggerKind kind, JavaType result) {
    return switch (kind) {
      case ROUTE -> JsonBodies.isJsonResult(result);
      case INVOCATION -> JsonBodies.isJsonPayload(result);
      default -> false;
    };
  }

  /** Adds the call of the handler, and the answer made of its result. */
  static void add(
      MethodSpec.Builder method, TriggerKind kind, JavaType result, CodeBlock invocation) {
    switch (kind) {
      case ROUTE -> response(method, CodeBlock.of(""), result, invocation);
      case INVOCATION -> payload(method, result, invocation);
      default -> method.addStatement(invocation);
    }
  }

  /** An invocation's answer is JSON, a text too, as AWS's own Java runtime has it. */
  private static void payload(MethodSpec.Builder method, JavaType result, CodeBlock invocation) {
    Optional<JavaType> inOptional = JsonBodies.inOptional(result);
    JavaType type = inOptional.orElse(result);
    CodeBlock value =
        inOptional.isPresent() ? CodeBlock.of("$L.orElse(null)", invocation) : invocation;
    if (type.equals(JavaType.VOID)) {
      method.addStatement(value).addStatement("return $T.write(null)", JSON_STRING);
    } else if (type.equals(JavaType.STRING)) {
      method.addStatement("return $T.write($L)", JSON_STRING, value);
    } else if (JsonBodies.isJsonPayload(type)) {
      method
          .addStatement("$T result = $L", Object.class, value)
          .addStatement("return $L.write(result)", HandlerFields.json());
    } else {
      method.addStatement("return $L", value);
    }
  }

  /** Adds the call of an exception handler, and the response made of its result. */
  static void addFailure(
      MethodSpec.Builder method, int status, JavaType result, CodeBlock invocation) {
    if (result.equals(JavaType.VOID)) {
      method.addStatement(invocation).addStatement("return $T.status($L)", RESPONSE, status);
    } else {
      response(method, CodeBlock.of(".withStatus($L)", status), result, invocation);
    }
  }

  /** What there is none of is not found: the result is null, or an empty {@code Optional}. */
  private static void response(
      MethodSpec.Builder method, CodeBlock status, JavaType result, CodeBlock invocation) {
    if (result.equals(JavaType.VOID)) {
      method.addStatement(invocation).addStatement("return $T.noContent()", RESPONSE);
      return;
    }
    Optional<JavaType> inOptional = JsonBodies.inOptional(result);
    if (inOptional.isPresent()) {
      method
          .addStatement("var result = $L", invocation)
          .addStatement(
              "return result.isEmpty() ? $T.notFound() : $L",
              RESPONSE,
              present(inOptional.get(), CodeBlock.of("result.get()"), status));
    } else if (isResponse(result)) {
      method.addStatement("return $L", invocation);
    } else if (result instanceof JavaType.Primitive) {
      method
          .addStatement("$T result = $L", Object.class, invocation)
          .addStatement("return $L", present(result, CodeBlock.of("result"), status));
    } else if (status.isEmpty() && result.equals(JavaType.STRING)) {
      method.addStatement("return $T.textOrNotFound($L)", RESPONSE, invocation);
    } else if (status.isEmpty() && JsonBodies.isJsonResult(result)) {
      method.addStatement(
          "return $T.jsonOrNotFound($L, $L)", RESPONSE, HandlerFields.json(), invocation);
    } else {
      method
          .addStatement("$T result = $L", variable(result), invocation)
          .addStatement(
              "return result == null ? $T.notFound() : $L",
              RESPONSE,
              present(result, CodeBlock.of("result"), status));
    }
  }

  /**
   * The response with a value.
   *
   * @param status the call that sets another status; empty where there is none
   */
  private static CodeBlock present(JavaType type, CodeBlock value, CodeBlock status) {
    if (type.equals(JavaType.STRING)) {
      return CodeBlock.of("$T.text($L)$L", RESPONSE, value, status);
    }
    if (isResponse(type)) {
      return value;
    }
    return JsonBodies.isJsonResult(type)
        ? CodeBlock.of("$T.json($L.write($L))$L", RESPONSE, HandlerFields.json(), value, status)
        : CodeBlock.of("$T.bytes($S, $L)$L", RESPONSE, "application/octet-stream", value, status);
  }

  /** Results that become JSON may be of types that only the handler can name. */
  private static TypeName variable(JavaType result) {
    return JsonBodies.isJsonResult(result) ? ClassName.get(Object.class) : JavaTypes.of(result);
  }

  private static boolean isResponse(JavaType type) {
    return !JsonBodies.isJsonResult(type)
        && !type.equals(JavaType.STRING)
        && !(type instanceof JavaType.Array);
  }
}
