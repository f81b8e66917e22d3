package dev.lading.model;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A Java type as a handler's signature names it, apart from any compiler.
 *
 * <p>Its text is the binary name with type arguments: {@code int}, {@code byte[]}, {@code
 * java.util.List<com.example.Outer$Inner>}.
 */
public sealed interface JavaType permits JavaType.Primitive, JavaType.Array, JavaType.Declared {

  /** The result of a method that returns nothing. */
  JavaType VOID = new Primitive("void");

  /** {@code java.lang.String}. */
  JavaType STRING = new Declared("java.lang.String", List.of());

  /** A primitive type, or {@code void}. */
  record Primitive(String keyword) implements JavaType {
    @Override
    public String toString() {
      return keyword;
    }
  }

  /** An array. */
  record Array(JavaType component) implements JavaType {
    @Override
    public String toString() {
      return component + "[]";
    }
  }

  /**
   * A class, interface, record or enum with its type arguments.
   *
   * @param binaryName such as {@code com.example.Outer$Inner}
   * @param typeArguments none for a type that is not generic
   */
  record Declared(String binaryName, List<JavaType> typeArguments) implements JavaType {

    /** Copies the arguments. */
    public Declared {
      typeArguments = List.copyOf(typeArguments);
    }

    /** The name after the package, with {@code .} between nested classes. */
    public String simpleName() {
      return binaryName.substring(binaryName.lastIndexOf('.') + 1).replace('$', '.');
    }

    @Override
    public String toString() {
      return typeArguments.isEmpty()
          ? binaryName
          : typeArguments.stream()
              .map(JavaType::toString)
              .collect(joining(", ", binaryName + "<", ">"));
    }
  }

  /**
   * Reads the text of a type.
   *
   * @throws MalformedValueException when the text is not the text of a type
   */
  static JavaType parse(String text) {
    return new JavaTypeParser(text).parse();
  }
}
