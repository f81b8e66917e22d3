package dev.lading.local.console;

import dev.lading.model.JavaType;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes up a body of a type: its classes are looked at, as compilation left them, and none is run.
 */
final class SampleBody implements AutoCloseable {

  private static final int MAX_DEPTH = 4;

  private final URLClassLoader classes;

  SampleBody(List<Path> classPath) {
    URL[] urls = new URL[classPath.size()];
    for (int i = 0; i < urls.length; i++) {
      try {
        urls[i] = classPath.get(i).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalStateException("every file has a URL", e);
      }
    }
    classes = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  /** The body's text: JSON, or any text where the handler takes one. */
  String of(JavaType type) {
    String name = type instanceof JavaType.Declared declared ? declared.binaryName() : "";
    if (name.equals("java.lang.String") || name.isEmpty()) {
      return "text";
    }
    StringBuilder json = new StringBuilder();
    try {
      writeDeclared(json, (JavaType.Declared) type);
    } catch (LinkageError | TypeNotPresentException e) {
      // A class of it is not on the class path; whoever fills in the form knows better.
      return "{}";
    }
    return json.toString();
  }

  private void writeDeclared(StringBuilder json, JavaType.Declared type) {
    Class<?> raw = load(type.binaryName());
    if (Collection.class.isAssignableFrom(raw)
        && !type.typeArguments().isEmpty()
        && type.typeArguments().get(0) instanceof JavaType.Declared element) {
      json.append('[');
      writeDeclared(json, element);
      json.append(']');
    } else {
      write(json, raw, 0);
    }
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, false, classes);
    } catch (ClassNotFoundException | LinkageError e) {
      return Object.class;
    }
  }

  private void write(StringBuilder json, Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      writeGeneric(json, generic, depth);
    } else if (type instanceof Class<?> plain) {
      writePlain(json, plain, depth);
    } else {
      json.append("null");
    }
  }

  private void writeGeneric(StringBuilder json, ParameterizedType type, int depth) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type first = type.getActualTypeArguments()[0];
    if (Collection.class.isAssignableFrom(raw)) {
      json.append('[');
      write(json, first, depth + 1);
      json.append(']');
    } else if (raw == Optional.class) {
      write(json, first, depth);
    } else if (Map.class.isAssignableFrom(raw)) {
      json.append("{}");
    } else {
      writePlain(json, raw, depth);
    }
  }

  private void writePlain(StringBuilder json, Class<?> type, int depth) {
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      json.append(type == boolean.class ? "true" : type == char.class ? "\"a\"" : "1");
    } else if (type == Boolean.class) {
      json.append("true");
    } else if (type == String.class || CharSequence.class.isAssignableFrom(type)) {
      json.append("\"text\"");
    } else if (type == UUID.class) {
      json.append("\"3f2b8c1e-6d4a-4b7e-9a53-0c1d2e3f4a5b\"");
    } else if (Temporal.class.isAssignableFrom(type)) {
      json.append("\"2026-01-31T09:00:00Z\"");
    } else if (type.isEnum()) {
      json.append('"').append(firstConstant(type)).append('"');
    } else if (type.isArray()) {
      json.append('[');
      write(json, type.getComponentType(), depth + 1);
      json.append(']');
    } else if (depth >= MAX_DEPTH || type.getName().startsWith("java.")) {
      json.append("{}");
    } else {
      writeObject(json, type, depth);
    }
  }

  /** Without the enum's own code, which a lookup of its constants would run. */
  private static String firstConstant(Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      if (field.isEnumConstant()) {
        return field.getName();
      }
    }
    return "";
  }

  private void writeObject(StringBuilder json, Class<?> type, int depth) {
    json.append("{\n");
    int written = 0;
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        field(json, component.getName(), component.getGenericType(), depth, written++);
      }
    } else {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())
            && !Modifier.isTransient(field.getModifiers())) {
          field(json, field.getName(), field.getGenericType(), depth, written++);
        }
      }
    }
    json.append('\n').append("  ".repeat(depth)).append('}');
  }

  private void field(StringBuilder json, String name, Type type, int depth, int number) {
    json.append(number == 0 ? "" : ",\n").append("  ".repeat(depth + 1));
    json.append('"').append(name).append("\": ");
    write(json, type, depth + 1);
  }

  @Override
  public void close() throws IOException {
    classes.close();
  }
}
