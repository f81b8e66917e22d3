package dev.lading.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lading.model.JavaType;
import java.util.Arrays;
import java.util.Map;

/** The model's types as JavaPoet names them. */
final class JavaTypes {

  private static final Map<String, TypeName> PRIMITIVES =
      Map.of(
          "void", TypeName.VOID,
          "boolean", TypeName.BOOLEAN,
          "byte", TypeName.BYTE,
          "short", TypeName.SHORT,
          "int", TypeName.INT,
          "long", TypeName.LONG,
          "char", TypeName.CHAR,
          "float", TypeName.FLOAT,
          "double", TypeName.DOUBLE);

  private JavaTypes() {}

  static TypeName of(JavaType type) {
    if (type instanceof JavaType.Primitive primitive) {
      TypeName name = PRIMITIVES.get(primitive.keyword());
      if (name == null) {
        throw new IllegalArgumentException("no such primitive type: " + primitive);
      }
      return name;
    }
    if (type instanceof JavaType.Array array) {
      return ArrayTypeName.of(of(array.component()));
    }
    JavaType.Declared declared = (JavaType.Declared) type;
    ClassName name = className(declared.binaryName());
    return declared.typeArguments().isEmpty()
        ? name
        : ParameterizedTypeName.get(
            name, declared.typeArguments().stream().map(JavaTypes::of).toArray(TypeName[]::new));
  }

  /** The class of a binary name, such as {@code com.example.Outer$Inner}. */
  static ClassName className(String binaryName) {
    int dot = binaryName.lastIndexOf('.');
    String packageName = dot < 0 ? "" : binaryName.substring(0, dot);
    String[] nesting = binaryName.substring(dot + 1).split("\\$", -1);
    return ClassName.get(packageName, nesting[0], Arrays.copyOfRange(nesting, 1, nesting.length));
  }

  /** Whether the type has type arguments, so that no class literal names it. */
  static boolean isGeneric(JavaType type) {
    if (type instanceof JavaType.Array array) {
      return isGeneric(array.component());
    }
    return type instanceof JavaType.Declared declared && !declared.typeArguments().isEmpty();
  }
}
