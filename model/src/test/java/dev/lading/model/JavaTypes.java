package dev.lading.model;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary types. */
public final class JavaTypes {

  private static final List<String> NAMES =
      List.of("java.lang.String", "com.example.Outer$Inner", "java.util.List", "Unpacked", "a.B_1");

  private JavaTypes() {}

  /** Types of every kind, nested up to three deep. */
  public static Arbitrary<JavaType> any() {
    return nested(3);
  }

  private static Arbitrary<JavaType> nested(int depth) {
    Arbitrary<JavaType> leaves =
        Arbitraries.oneOf(
            Arbitraries.of("int", "boolean", "double").map(JavaType.Primitive::new),
            Arbitraries.of(NAMES).map(name -> new JavaType.Declared(name, List.of())));
    if (depth == 0) {
      return leaves;
    }
    return Arbitraries.oneOf(
        leaves,
        nested(depth - 1).map(JavaType.Array::new),
        nested(depth - 1)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(arguments -> new JavaType.Declared("java.util.Map", arguments)));
  }
}
