package dev.lading.processor.validation;

import com.google.auto.common.MoreTypes;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.ParameterDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Rejects default values that cannot be converted: each request without the value would be answered
 * as if the client had sent a wrong one.
 *
 * <p>Types of the user cannot be tried at compile time, for their code is not compiled yet.
 */
final class DefaultValueRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application
        .methods()
        .flatMap(method -> method.parameters().stream())
        .forEach(
            parameter ->
                parameter
                    .annotatedSource()
                    .flatMap(source -> source.defaultValue())
                    .ifPresent(text -> check(parameter, text, problems)));
  }

  private static void check(
      ParameterDeclaration parameter, Attribute<String> text, Problems problems) {
    TypeMirror type = element(parameter.element().asType());
    objection(type, text.value())
        .ifPresent(
            why ->
                problems.report(
                    Message.INVALID_DEFAULT_VALUE, text.site(), text.value(), name(type), why));
  }

  /** What an {@code Optional}, a {@code List} or a {@code Set} is of; else the type itself. */
  private static TypeMirror element(TypeMirror type) {
    boolean container =
        type.getKind() == TypeKind.DECLARED
            && (MoreTypes.isTypeOf(Optional.class, type)
                || MoreTypes.isTypeOf(List.class, type)
                || MoreTypes.isTypeOf(Set.class, type));
    return container
        ? MoreTypes.asDeclared(type).getTypeArguments().stream()
            .<TypeMirror>map(argument -> argument)
            .findFirst()
            .orElse(type)
        : type;
  }

  private static Optional<String> objection(TypeMirror type, String text) {
    if (type instanceof PrimitiveType primitive) {
      return TextForms.objection(box(primitive), text);
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    return element.getKind() == ElementKind.ENUM
        ? constantObjection(element, text)
        : TextForms.objection(element.getQualifiedName().toString(), text);
  }

  private static String box(PrimitiveType type) {
    return switch (type.getKind()) {
      case BOOLEAN -> Boolean.class.getName();
      case CHAR -> Character.class.getName();
      case BYTE -> Byte.class.getName();
      case SHORT -> Short.class.getName();
      case INT -> Integer.class.getName();
      case LONG -> Long.class.getName();
      case FLOAT -> Float.class.getName();
      case DOUBLE -> Double.class.getName();
      default -> "";
    };
  }

  private static Optional<String> constantObjection(TypeElement type, String text) {
    List<String> constants =
        type.getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
            .map(Element::getSimpleName)
            .map(String::valueOf)
            .toList();
    if (constants.contains(text)) {
      return Optional.empty();
    }
    return Optional.of(
        NearestName.of(text, constants)
            .map(nearest -> "did you mean " + nearest + "?")
            .orElse("it has " + String.join(", ", constants)));
  }

  private static String name(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? MoreTypes.asTypeElement(type).getSimpleName().toString()
        : String.valueOf(type.getKind()).toLowerCase(java.util.Locale.ROOT);
  }
}
