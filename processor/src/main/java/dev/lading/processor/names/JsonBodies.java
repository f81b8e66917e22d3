package dev.lading.processor.names;

import dev.lading.model.JavaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which types of bodies and results travel as JSON, and which as they are. */
public final class JsonBodies {

  private static final JavaType BYTES = new JavaType.Array(new JavaType.Primitive("byte"));
  private static final Set<String> PLAIN_BODIES =
      Set.of(JavaType.STRING.toString(), BYTES.toString());

  private JsonBodies() {}

  /** Whether a body of this type is read from JSON. */
  public static boolean isJsonBody(JavaType type) {
    return !PLAIN_BODIES.contains(type.toString());
  }

  /** What the bodies of a batch are read as; nothing where it has no type argument. */
  public static Optional<JavaType> ofBatch(JavaType batch) {
    return batch instanceof JavaType.Declared declared
        ? declared.typeArguments().stream().findFirst()
        : Optional.empty();
  }

  /** Whether an invocation's result of this type is written as JSON by the codec. */
  public static boolean isJsonPayload(JavaType result) {
    JavaType type = inOptional(result).orElse(result);
    return isJsonBody(type) && !type.equals(JavaType.VOID);
  }

  /** Whether a route's result of this type is written as JSON, by itself or in an Optional. */
  public static boolean isJsonResult(JavaType result) {
    JavaType type = inOptional(result).orElse(result);
    return isJsonBody(type)
        && !type.equals(JavaType.VOID)
        && !type.toString().equals(RuntimeTypes.HTTP_RESPONSE)
        && !type.toString().equals(RuntimeTypes.STREAMING_RESPONSE);
  }

  /** What an {@code Optional} is of; {@code Object} if nothing says it, none for another type. */
  public static Optional<JavaType> inOptional(JavaType type) {
    return type instanceof JavaType.Declared declared
            && declared.binaryName().equals("java.util.Optional")
        ? Optional.of(
            declared.typeArguments().stream()
                .findFirst()
                .orElseGet(() -> new JavaType.Declared("java.lang.Object", List.of())))
        : Optional.empty();
  }
}
