package dev.lading.runtime.json;

import dev.lading.runtime.api.BadRequestException;
import dev.lading.runtime.api.JsonCodec;
import dev.lading.runtime.api.JsonType;
import io.avaje.json.JsonException;
import io.avaje.json.stream.BufferRecycleStrategy;
import io.avaje.jsonb.Jsonb;
import java.lang.reflect.Method;
import java.lang.reflect.Type;

/**
 * The JSON of bodies by avaje-jsonb, whose adapters are written at compile time for classes with
 * {@code io.avaje.jsonb.Json}.
 *
 * <p>Fields that a type does not have are skipped; anything after the value is refused. Before an
 * adapter sees a body, it is known to be JSON.
 *
 * <p>What a client sent wrong is a {@link BadRequestException} that never names a class. What the
 * application's types cannot do is an {@link IllegalStateException}.
 *
 * @see <a href="https://avaje.io/jsonb/">avaje-jsonb</a>
 */
public final class AvajeCodec implements JsonCodec {

  private final Jsonb jsonb;

  /** Creates the codec with avaje-jsonb's own settings and all adapters on the class path. */
  public AvajeCodec() {
    // One thread handles one event after the other, and has its buffers at hand; avaje-jsonb's own
    // pool for many threads is a dozen classes more at each start.
    this(Jsonb.builder().bufferRecycling(BufferRecycleStrategy.THREAD_LOCAL).build());
  }

  /** Creates the codec with the application's own settings. */
  public AvajeCodec(Jsonb jsonb) {
    this.jsonb = jsonb;
  }

  @Override
  public <T> T read(byte[] json, Class<T> type) {
    io.avaje.jsonb.JsonType<T> adapter;
    try {
      adapter = jsonb.type(type);
    } catch (RuntimeException e) {
      throw unreadable(type, e);
    }
    return value(json, adapter);
  }

  @Override
  public <T> T read(byte[] json, JsonType<T> type) {
    io.avaje.jsonb.JsonType<T> adapter;
    try {
      adapter = jsonb.type(type.type());
    } catch (RuntimeException e) {
      throw unreadable(type.type(), e);
    }
    return value(json, adapter);
  }

  private static IllegalStateException unreadable(Type type, RuntimeException cause) {
    return new IllegalStateException("avaje-jsonb cannot read " + type.getTypeName(), cause);
  }

  private static <T> T value(byte[] json, io.avaje.jsonb.JsonType<T> adapter) {
    if (json.length == 0) {
      throw new BadRequestException("body", "is missing; it must be JSON");
    }
    boolean isNull = isNull(json);
    T value;
    try {
      value = isNull ? null : adapter.fromJson(json);
    } catch (RuntimeException e) {
      // Adapters and the application's constructors throw what they like; the JSON is to blame.
      throw refused("does not have the expected form", e);
    }
    if (value == null) {
      throw new BadRequestException("body", "is null; it must be a value");
    }
    return value;
  }

  /** Whether the value is null; avaje-jsonb alone takes some texts that are no JSON. */
  private static boolean isNull(byte[] json) {
    if (!Utf8.isValid(json)) {
      throw new BadRequestException("body", "is not JSON in UTF-8");
    }
    try {
      JsonReader reader = new JsonReader(json);
      boolean isNull = reader.peek() == 'n';
      reader.skip();
      reader.end();
      return isNull;
    } catch (MalformedJsonException e) {
      throw refused("is not JSON" + place(json, e.offset()), e);
    }
  }

  /** The line and the column of an offset, as Jackson counts them. */
  private static String place(byte[] json, int offset) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < offset && i < json.length; i++) {
      column++;
      if (json[i] == '\n') {
        line++;
        column = 1;
      }
    }
    return " at line " + line + ", column " + column;
  }

  @Override
  public byte[] write(Object value) {
    try {
      return jsonb.toJsonBytes(value);
    } catch (JsonException | IllegalArgumentException e) {
      throw new IllegalStateException("avaje-jsonb cannot write " + value.getClass().getName(), e);
    }
  }

  @Override
  public void prime(Class<?> handler) {
    for (Method method : handler.getMethods()) {
      prime(method.getGenericReturnType());
      for (Type parameter : method.getGenericParameterTypes()) {
        prime(parameter);
      }
    }
  }

  private void prime(Type type) {
    try {
      jsonb.type(type);
    } catch (RuntimeException e) {
      // Of no use as JSON, or a failure of the first body that needs it.
    }
  }

  private static BadRequestException refused(String reason, Exception cause) {
    BadRequestException refused = new BadRequestException("body", reason);
    refused.initCause(cause);
    return refused;
  }
}
