package dev.lading.processor.declaration;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.lading.model.Parameter;
import dev.lading.processor.declaration.TextForm.Container;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Finds how a parameter's type is made of a text: a static method such as {@code valueOf}, or a
 * constructor, that takes one text and throws nothing checked.
 */
final class TextFormReader {

  /** In the order of preference. */
  private static final List<String> FACTORIES =
      List.of("valueOf", "of", "parse", "fromString", "create");

  private static final Set<String> TEXTS =
      Set.of(String.class.getName(), CharSequence.class.getName());

  private static final Set<String> BUILT_IN =
      Set.of(
          "java.lang.String",
          "java.lang.Boolean",
          "java.lang.Character",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double");

  private static final Set<String> OPTIONAL_NUMBERS =
      Set.of("java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble");

  /** Types of the JDK whose methods have other names. */
  private static final Map<String, String> OTHER_FACTORIES =
      Map.of(
          "java.util.Locale", "forLanguageTag",
          "java.util.Currency", "getInstance",
          "java.nio.charset.Charset", "forName");

  private static final String NONE_NEEDED = "";

  private final Types types;

  TextFormReader(Types types) {
    this.types = types;
  }

  Optional<TextForm> read(TypeMirror type) {
    if (type.getKind().isPrimitive() || isOneOf(type, OPTIONAL_NUMBERS)) {
      Container container = type.getKind().isPrimitive() ? Container.NONE : Container.OPTIONAL;
      return Optional.of(form(container, NONE_NEEDED));
    }
    if (isContainer(type, Optional.class)) {
      return element(type).map(factory -> form(Container.OPTIONAL, factory));
    }
    if (isContainer(type, List.class) || isContainer(type, Set.class)) {
      return element(type).map(factory -> form(Container.SEVERAL, factory));
    }
    return factory(type).map(factory -> form(Container.NONE, factory));
  }

  private static TextForm form(Container container, String factory) {
    return new TextForm(container, Optional.of(factory).filter(name -> !name.isEmpty()));
  }

  private static boolean isOneOf(TypeMirror type, Set<String> names) {
    return type.getKind() == TypeKind.DECLARED
        && names.contains(MoreTypes.asTypeElement(type).getQualifiedName().toString());
  }

  private static boolean isContainer(TypeMirror type, Class<?> container) {
    return type.getKind() == TypeKind.DECLARED && MoreTypes.isTypeOf(container, type);
  }

  private static Optional<TypeMirror> elementType(TypeMirror container) {
    return MoreTypes.asDeclared(container).getTypeArguments().stream()
        .<TypeMirror>map(argument -> argument)
        .findFirst()
        .filter(argument -> argument.getKind() == TypeKind.DECLARED);
  }

  private Optional<String> element(TypeMirror container) {
    return elementType(container).flatMap(this::factory);
  }

  /**
   * The factory's name, {@link #NONE_NEEDED} for the built-in types; nothing if there is no way.
   */
  private Optional<String> factory(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    String name = element.getQualifiedName().toString();
    if (BUILT_IN.contains(name)) {
      return Optional.of(NONE_NEEDED);
    }
    if (element.getKind() == ElementKind.ENUM) {
      return Optional.of(Parameter.CONSTANT);
    }
    if (OTHER_FACTORIES.containsKey(name)) {
      return Optional.of(OTHER_FACTORIES.get(name));
    }
    Stream<String> methods =
        FACTORIES.stream().filter(method -> hasStaticFactory(element, method, type));
    Stream<String> constructor = hasConstructor(element) ? Stream.of("new") : Stream.empty();
    return Stream.concat(methods, constructor).findFirst();
  }

  private boolean hasStaticFactory(TypeElement element, String name, TypeMirror type) {
    return ElementFilter.methodsIn(element.getEnclosedElements()).stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .filter(method -> method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> makes(method.getReturnType(), type))
        .anyMatch(this::takesOneText);
  }

  private boolean makes(TypeMirror result, TypeMirror type) {
    return result.getKind() == TypeKind.DECLARED
        && types.isAssignable(types.erasure(result), types.erasure(type));
  }

  private boolean hasConstructor(TypeElement element) {
    return (element.getKind() == ElementKind.CLASS || element.getKind() == ElementKind.RECORD)
        && !element.getModifiers().contains(Modifier.ABSTRACT)
        && !isInner(element)
        && ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
            .anyMatch(this::takesOneText);
  }

  private static boolean isInner(TypeElement element) {
    return MoreElements.isType(element.getEnclosingElement())
        && !element.getModifiers().contains(Modifier.STATIC);
  }

  private boolean takesOneText(ExecutableElement executable) {
    return executable.getModifiers().contains(Modifier.PUBLIC)
        && executable.getParameters().size() == 1
        && executable.getThrownTypes().isEmpty()
        && isText(executable.getParameters().get(0).asType());
  }

  private static boolean isText(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && TEXTS.contains(MoreTypes.asTypeElement(type).getQualifiedName().toString());
  }
}
