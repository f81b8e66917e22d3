package dev.lading.processor.openapi.reading;

import static java.util.stream.Collectors.joining;

import com.google.auto.common.MoreTypes;
import dev.lading.processor.openapi.description.Component;
import dev.lading.processor.openapi.description.Keyword;
import dev.lading.processor.openapi.description.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads types as the runtime's JSON and its request parameters have them. A type of the application
 * is read once, whatever uses it.
 */
final class SchemaReader {

  private static final List<String> OPAQUE =
      List.of("java.", "javax.", "jakarta.", "com.fasterxml.jackson.");

  private static final Schema BASE64 =
      new Schema.Scalar("string", List.of(Keyword.of("contentEncoding", "base64")));

  /** Keeps the place of a component in the order while it is read. */
  private static final Component PLACEHOLDER =
      new Component("", "", "", "", new Component.Alias(Schema.ANYTHING));

  private final Elements elements;
  private final Types types;
  private final ComponentReader componentReader;
  private final Map<String, DeclaredType> declared = new LinkedHashMap<>();
  private final Map<String, Component> components = new LinkedHashMap<>();

  SchemaReader(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.componentReader = new ComponentReader(environment, this);
  }

  /** All types with names that were met. */
  List<Component> components() {
    return List.copyOf(components.values());
  }

  /** A type as JSON has it. */
  Schema json(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE -> standard(boxed(type));
      case ARRAY -> array(MoreTypes.asArray(type).getComponentType());
      case DECLARED -> declared(MoreTypes.asDeclared(type));
      case TYPEVAR -> json(types.erasure(((TypeVariable) type).getUpperBound()));
      case WILDCARD ->
          Optional.ofNullable(MoreTypes.asWildcard(type).getExtendsBound())
              .map(this::json)
              .orElse(Schema.ANYTHING);
      default -> Schema.ANYTHING;
    };
  }

  /** A type as a request's texts have it: an {@code Optional} as what it is of. */
  Schema text(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return type.getKind().isPrimitive() ? standard(boxed(type)) : Schema.STRING;
    }
    DeclaredType of = MoreTypes.asDeclared(type);
    if (MoreTypes.isTypeOf(Optional.class, of) || MoreTypes.isTypeOf(List.class, of)) {
      Schema element = text(argument(of, 0));
      return MoreTypes.isTypeOf(List.class, of) ? new Schema.Items(element, false) : element;
    }
    TypeElement element = MoreTypes.asTypeElement(of);
    return element.getKind() == ElementKind.ENUM
        ? new Schema.Constants(constants(element))
        : StandardTypes.of(element.getQualifiedName().toString()).orElse(Schema.STRING);
  }

  static List<String> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(Element::getSimpleName)
        .map(String::valueOf)
        .toList();
  }

  private String boxed(TypeMirror primitive) {
    return types.boxedClass(MoreTypes.asPrimitiveType(primitive)).getQualifiedName().toString();
  }

  private static Schema standard(String qualifiedName) {
    return StandardTypes.of(qualifiedName).orElse(Schema.ANYTHING);
  }

  private Schema array(TypeMirror component) {
    return switch (component.getKind()) {
      case BYTE -> BASE64;
      case CHAR -> Schema.STRING;
      default -> new Schema.Items(json(component), false);
    };
  }

  private Schema declared(DeclaredType type) {
    TypeElement element = MoreTypes.asTypeElement(type);
    String name = element.getQualifiedName().toString();
    Optional<Schema> standard = StandardTypes.of(name);
    if (standard.isPresent()) {
      return standard.get();
    }
    if (MoreTypes.isTypeOf(Optional.class, type)) {
      return new Schema.OrNull(json(argument(type, 0)));
    }
    Optional<DeclaredType> map = supertype(type, Map.class);
    if (map.isPresent()) {
      return new Schema.Entries(json(argument(map.get(), 1)));
    }
    Optional<DeclaredType> iterable = supertype(type, Iterable.class);
    if (iterable.isPresent() && !name.startsWith("com.fasterxml.")) {
      boolean unique = supertype(type, java.util.Set.class).isPresent();
      return new Schema.Items(json(argument(iterable.get(), 0)), unique);
    }
    if (element.getKind() == ElementKind.ENUM && name.startsWith("java.")) {
      return new Schema.Constants(constants(element));
    }
    return OPAQUE.stream().anyMatch(name::startsWith) ? Schema.ANYTHING : named(type);
  }

  /** The component of a type of the application. */
  Schema.Named named(DeclaredType type) {
    String key = key(type);
    if (declared.putIfAbsent(key, type) == null) {
      // Known by its key from here on, so that a type may have fields of its own type.
      TypeElement element = MoreTypes.asTypeElement(type);
      String qualified = element.getQualifiedName().toString();
      components.put(key, PLACEHOLDER);
      components.put(
          key,
          new Component(
              key,
              element.getSimpleName() + argumentNames(type),
              qualified + argumentNames(type),
              componentReader.description(element),
              componentReader.shape(type)));
    }
    return new Schema.Named(key);
  }

  private String key(TypeMirror type) {
    if (type.getKind() == TypeKind.DECLARED) {
      DeclaredType of = MoreTypes.asDeclared(type);
      String name = MoreTypes.asTypeElement(of).getQualifiedName().toString();
      return of.getTypeArguments().isEmpty()
          ? name
          : of.getTypeArguments().stream().map(this::key).collect(joining(",", name + "<", ">"));
    }
    return switch (type.getKind()) {
      case ARRAY -> key(MoreTypes.asArray(type).getComponentType()) + "[]";
      case WILDCARD ->
          Optional.ofNullable(MoreTypes.asWildcard(type).getExtendsBound())
              .map(this::key)
              .orElse("?");
      case TYPEVAR -> key(types.erasure(type));
      default -> type.getKind().name().toLowerCase(java.util.Locale.ROOT);
    };
  }

  private static String argumentNames(DeclaredType type) {
    return type.getTypeArguments().isEmpty()
        ? ""
        : type.getTypeArguments().stream()
            .map(SchemaReader::argumentName)
            .collect(joining("And", "Of", ""));
  }

  private static String argumentName(TypeMirror argument) {
    if (argument.getKind() == TypeKind.DECLARED) {
      DeclaredType of = MoreTypes.asDeclared(argument);
      return MoreTypes.asTypeElement(of).getSimpleName() + argumentNames(of);
    }
    if (argument.getKind() == TypeKind.ARRAY) {
      return argumentName(MoreTypes.asArray(argument).getComponentType()) + "Array";
    }
    if (argument.getKind() == TypeKind.WILDCARD) {
      TypeMirror bound = MoreTypes.asWildcard(argument).getExtendsBound();
      return bound == null ? "Anything" : argumentName(bound);
    }
    return argument.getKind().isPrimitive()
        ? argument.getKind().name().charAt(0)
            + argument.getKind().name().substring(1).toLowerCase(java.util.Locale.ROOT)
        : "Anything";
  }

  private TypeMirror argument(DeclaredType type, int position) {
    return position < type.getTypeArguments().size()
        ? type.getTypeArguments().get(position)
        : elements.getTypeElement(Object.class.getName()).asType();
  }

  /** The type itself or a supertype that is of the class, with its type arguments. */
  Optional<DeclaredType> supertype(DeclaredType type, Class<?> wanted) {
    if (MoreTypes.isTypeOf(wanted, type)) {
      return Optional.of(type);
    }
    for (TypeMirror supertype : types.directSupertypes(type)) {
      if (supertype.getKind() == TypeKind.DECLARED) {
        Optional<DeclaredType> found = supertype(MoreTypes.asDeclared(supertype), wanted);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
