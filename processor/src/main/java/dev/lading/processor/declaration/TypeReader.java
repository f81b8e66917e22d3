package dev.lading.processor.declaration;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.lading.model.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Turns the compiler's types into the model's, as far as generated code can name them. */
final class TypeReader {

  private final Elements elements;
  private final Types types;

  TypeReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * Reads a parameter's type. A wildcard among its own type arguments is read as its bound, which
   * the parameter takes as well; a wildcard further inside has no such stand-in.
   */
  TypeReading parameter(TypeMirror type) {
    try {
      return TypeReading.of(read(type, true));
    } catch (UnnameableTypeException e) {
      return TypeReading.impossible(e.obstacle());
    }
  }

  /** Reads a result's type, which generated code only tells apart and never names. */
  JavaType result(TypeMirror type) {
    try {
      return read(type, false);
    } catch (UnnameableTypeException e) {
      TypeMirror erasure = types.erasure(type);
      return erasure.getKind() == TypeKind.DECLARED
          ? new JavaType.Declared(binaryName(MoreTypes.asTypeElement(erasure)), List.of())
          : new JavaType.Declared(Object.class.getName(), List.of());
    }
  }

  JavaType.Declared declared(TypeElement type) {
    return new JavaType.Declared(binaryName(type), List.of());
  }

  private JavaType read(TypeMirror type, boolean mustBePublic) throws UnnameableTypeException {
    TypeKind kind = type.getKind();
    if (kind.isPrimitive() || kind == TypeKind.VOID) {
      // Not the mirror's own text, which has the type's annotations in it.
      return new JavaType.Primitive(kind.name().toLowerCase(java.util.Locale.ROOT));
    }
    if (kind == TypeKind.ARRAY) {
      ArrayType array = MoreTypes.asArray(type);
      return new JavaType.Array(read(array.getComponentType(), mustBePublic));
    }
    if (kind != TypeKind.DECLARED) {
      throw new UnnameableTypeException(
          "its type is not known before the call; use a type that is written out");
    }
    DeclaredType declared = MoreTypes.asDeclared(type);
    TypeElement element = MoreTypes.asTypeElement(declared);
    if (mustBePublic && !isAccessible(element)) {
      throw new UnnameableTypeException(
          ClassNames.inFile(element)
              + " is not public, so the generated class cannot name it; make it public");
    }
    List<JavaType> arguments = new ArrayList<>();
    for (TypeMirror argument : declared.getTypeArguments()) {
      arguments.add(argument(argument, mustBePublic));
    }
    return new JavaType.Declared(binaryName(element), arguments);
  }

  private JavaType argument(TypeMirror type, boolean mustBePublic) throws UnnameableTypeException {
    if (type.getKind() == TypeKind.WILDCARD) {
      WildcardType wildcard = MoreTypes.asWildcard(type);
      TypeMirror bound =
          Optional.ofNullable(wildcard.getExtendsBound())
              .or(() -> Optional.ofNullable(wildcard.getSuperBound()))
              .orElseGet(() -> elements.getTypeElement(Object.class.getName()).asType());
      return read(bound, mustBePublic);
    }
    if (hasWildcard(type)) {
      throw new UnnameableTypeException(
          "it has a '?' inside a type argument; write the type argument out");
    }
    return read(type, mustBePublic);
  }

  private static boolean hasWildcard(TypeMirror type) {
    if (type.getKind() == TypeKind.WILDCARD) {
      return true;
    }
    return type.getKind() == TypeKind.DECLARED
        && MoreTypes.asDeclared(type).getTypeArguments().stream().anyMatch(TypeReader::hasWildcard);
  }

  private String binaryName(TypeElement element) {
    return elements.getBinaryName(element).toString();
  }

  /** Whether a class of another package can name the type. */
  static boolean isAccessible(TypeElement type) {
    for (Element at = type; MoreElements.isType(at); at = EnclosingElements.parent(at)) {
      if (!at.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** Says why generated code cannot name a type. */
  private static final class UnnameableTypeException extends Exception {

    private static final long serialVersionUID = 1L;

    UnnameableTypeException(String obstacle) {
      super(obstacle);
    }

    String obstacle() {
      return String.valueOf(getMessage());
    }
  }
}
