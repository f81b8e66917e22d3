package dev.lading.processor.names;

import dev.lading.model.JavaType;
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

  /** Whether an invocation's result of this type is written as JSON by the codec. */
  public static boolean isJsonPayload(JavaType type) {
    return isJsonBody(type) && !type.equals(JavaType.VOID);
  }

  /** Whether the type is {@code byte[]}. */
  public static boolean isBytes(JavaType type) {
    return type.equals(BYTES);
  }

  /** Whether a route's result of this type is written as JSON. */
  public static boolean isJsonResult(JavaType type) {
    return isJsonBody(type)
        && !type.equals(JavaType.VOID)
        && !type.toString().equals(RuntimeTypes.HTTP_RESPONSE);
  }
}
