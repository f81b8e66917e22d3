package dev.lading.runtime.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lading.runtime.api.BadRequestException;
import dev.lading.runtime.api.JsonCodec;
import dev.lading.runtime.api.JsonType;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;

/**
 * The JSON of bodies by Jackson, where the application has it on its class path.
 *
 * <p>Fields that a type does not have are skipped; anything after the value is refused. Records
 * need no annotations. The types of {@code java.time} are written as ISO 8601 texts, and {@code
 * Optional} as its value or {@code null}, if the application also has {@code
 * jackson-datatype-jsr310} and {@code jackson-datatype-jdk8}; other Jackson modules are registered
 * on an own {@link ObjectMapper}, never looked for.
 *
 * <p>What a client sent wrong is a {@link BadRequestException} that names the place in the JSON and
 * never a class. What the application's types cannot do is an {@link IllegalStateException}.
 */
public final class JacksonCodec implements JsonCodec {

  private static final String[] OPTIONAL_MODULES = {
    "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule",
    "com.fasterxml.jackson.datatype.jdk8.Jdk8Module"
  };

  private final ObjectMapper mapper;

  /** Creates the codec with the settings above. */
  public JacksonCodec() {
    this(defaultMapper());
  }

  /** Creates the codec around a mapper with the application's own settings. */
  public JacksonCodec(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  private static ObjectMapper defaultMapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();
    // By name: Jackson's own search reads every jar's service files at the first request.
    for (String name : OPTIONAL_MODULES) {
      try {
        Class<?> module = Class.forName(name, true, JacksonCodec.class.getClassLoader());
        mapper.registerModule((Module) module.getDeclaredConstructor().newInstance());
      } catch (ClassNotFoundException absent) {
        // The application does without it.
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the Jackson module " + name + " cannot be created", e);
      }
    }
    return mapper;
  }

  @Override
  @SuppressWarnings("unchecked") // Jackson gives a value of the type it is asked for.
  public <T> T read(byte[] json, Class<T> type) {
    return (T) value(json, mapper.constructType(type));
  }

  @Override
  @SuppressWarnings("unchecked") // Jackson gives a value of the type it is asked for.
  public <T> T read(byte[] json, JsonType<T> type) {
    return (T) value(json, mapper.constructType(type.type()));
  }

  private Object value(byte[] json, JavaType type) {
    if (json.length == 0) {
      throw new BadRequestException("body", "is missing; it must be JSON");
    }
    Object value;
    try {
      value = mapper.readValue(json, type);
    } catch (InvalidDefinitionException e) {
      throw new IllegalStateException("Jackson cannot read " + type.toCanonical(), e);
    } catch (JsonMappingException e) {
      throw refused("does not have the expected form" + place(e.getPath()), e);
    } catch (JsonProcessingException e) {
      throw refused("is not JSON" + position(e), e);
    } catch (IOException e) {
      throw refused("is not JSON in UTF-8", e);
    }
    if (value == null) {
      throw new BadRequestException("body", "is null; it must be a value");
    }
    return value;
  }

  @Override
  public byte[] write(Object value) {
    try {
      return mapper.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Jackson cannot write " + value.getClass().getName(), e);
    }
  }

  @Override
  public void prime(Class<?> handler) {
    for (Method method : handler.getMethods()) {
      if (method.getDeclaringClass() != Object.class) {
        prime(method.getGenericReturnType());
        for (Type parameter : method.getGenericParameterTypes()) {
          prime(parameter);
        }
      }
    }
  }

  /** Makes what reads and writes a type, which Jackson keeps; it passes over what it cannot do. */
  private void prime(Type type) {
    if (type != void.class) {
      JavaType known = mapper.constructType(type);
      mapper.readerFor(known);
      mapper.writerFor(known);
    }
  }

  private static BadRequestException refused(String reason, Exception cause) {
    BadRequestException refused = new BadRequestException("body", reason);
    refused.initCause(cause);
    return refused;
  }

  private static String position(JsonProcessingException e) {
    return e instanceof StreamReadException && e.getLocation() != null
        ? " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr()
        : "";
  }

  private static String place(List<JsonMappingException.Reference> path) {
    if (path.isEmpty()) {
      return "";
    }
    StringBuilder place = new StringBuilder(" at ");
    for (int i = 0; i < path.size(); i++) {
      JsonMappingException.Reference reference = path.get(i);
      if (reference.getFieldName() == null) {
        place.append('[').append(reference.getIndex()).append(']');
      } else {
        place.append(i == 0 ? "" : ".").append(reference.getFieldName());
      }
    }
    return place.toString();
  }
}
