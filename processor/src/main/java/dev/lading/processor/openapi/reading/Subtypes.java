package dev.lading.processor.openapi.reading;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.AnnotationValues;
import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Finds the types that a value of an abstract type may be of, and the field by which Jackson tells
 * them apart: the subtypes that {@code @JsonSubTypes} names, or else those that a sealed type
 * permits.
 */
final class Subtypes {

  private static final String PROPERTY = "PROPERTY";
  private static final String EXISTING_PROPERTY = "EXISTING_PROPERTY";

  private final Types types;

  Subtypes(Types types) {
    this.types = types;
  }

  /**
   * The field that says of which subtype an object is.
   *
   * @param name the field's name
   * @param names what it says of a subtype, by the subtype's qualified name
   */
  record TypeField(String name, Map<String, String> names) {

    /** What the field says of an object of the type. */
    String valueOf(DeclaredType type) {
      TypeElement element = MoreTypes.asTypeElement(type);
      return Optional.ofNullable(names.get(element.getQualifiedName().toString()))
          .or(() -> typeName(element))
          .orElseGet(() -> simpleName(element));
    }

    private static Optional<String> typeName(TypeElement element) {
      return Annotations.of(element)
          .jackson("JsonTypeName")
          .map(mirror -> Annotations.text(mirror, "value"))
          .filter(name -> !name.isEmpty());
    }

    /** As Jackson has it: with the classes around it, but without the package. */
    private static String simpleName(TypeElement element) {
      StringBuilder name = new StringBuilder(element.getSimpleName());
      for (var around = element.getEnclosingElement();
          around instanceof TypeElement type;
          around = type.getEnclosingElement()) {
        name.insert(0, type.getSimpleName() + "$");
      }
      return name.toString();
    }
  }

  /** The concrete types below an abstract one; none for a concrete type or an open one. */
  List<DeclaredType> of(DeclaredType type) {
    TypeElement element = MoreTypes.asTypeElement(type);
    if (!element.getModifiers().contains(Modifier.ABSTRACT)) {
      return List.of();
    }
    List<TypeMirror> direct = named(element).map(Subtypes::classes).orElseGet(List::of);
    List<TypeMirror> below =
        direct.isEmpty() ? List.copyOf(element.getPermittedSubclasses()) : direct;
    List<DeclaredType> concrete = new ArrayList<>();
    for (TypeMirror each : below) {
      DeclaredType declared = MoreTypes.asDeclared(types.erasure(each));
      List<DeclaredType> further = of(declared);
      if (further.isEmpty()) {
        concrete.add(withArguments(declared, type));
      } else {
        concrete.addAll(further);
      }
    }
    return concrete.stream().distinct().toList();
  }

  /** A subtype has the supertype's arguments, where it has as many type parameters. */
  private DeclaredType withArguments(DeclaredType subtype, DeclaredType type) {
    TypeElement element = MoreTypes.asTypeElement(subtype);
    int parameters = element.getTypeParameters().size();
    return parameters > 0 && parameters == type.getTypeArguments().size()
        ? types.getDeclaredType(element, type.getTypeArguments().toArray(new TypeMirror[0]))
        : subtype;
  }

  /** The field by which Jackson tells the type from its siblings, if it does. */
  Optional<TypeField> field(DeclaredType type) {
    TypeElement element = MoreTypes.asTypeElement(type);
    Optional<AnnotationMirror> info = Annotations.of(element).jackson("JsonTypeInfo");
    if (info.isPresent()) {
      return info.filter(Subtypes::isField)
          .map(mirror -> new TypeField(property(mirror), names(element)));
    }
    for (TypeMirror supertype : types.directSupertypes(type)) {
      if (supertype.getKind() == TypeKind.DECLARED) {
        Optional<TypeField> inherited = field(MoreTypes.asDeclared(supertype));
        if (inherited.isPresent()) {
          return inherited;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isField(AnnotationMirror info) {
    String include = constant(info, "include");
    return constant(info, "use").equals("NAME")
        && (include.equals(PROPERTY) || include.equals(EXISTING_PROPERTY));
  }

  private static String constant(AnnotationMirror mirror, String member) {
    return AnnotationValues.getEnum(Annotations.value(mirror, member)).getSimpleName().toString();
  }

  private static String property(AnnotationMirror info) {
    String name = Annotations.text(info, "property");
    return name.isEmpty() ? "@type" : name;
  }

  private static Map<String, String> names(TypeElement element) {
    Map<String, String> names = new LinkedHashMap<>();
    named(element)
        .ifPresent(
            subtypes -> {
              for (AnnotationMirror subtype : subtypes(subtypes)) {
                String name = Annotations.text(subtype, "name");
                if (!name.isEmpty()) {
                  names.put(
                      MoreTypes.asTypeElement(type(subtype)).getQualifiedName().toString(), name);
                }
              }
            });
    return names;
  }

  private static Optional<AnnotationMirror> named(TypeElement element) {
    return Annotations.of(element).jackson("JsonSubTypes");
  }

  private static List<TypeMirror> classes(AnnotationMirror subtypes) {
    return subtypes(subtypes).stream().map(Subtypes::type).toList();
  }

  private static List<AnnotationMirror> subtypes(AnnotationMirror subtypes) {
    AnnotationValue value = AnnotationMirrors.getAnnotationValue(subtypes, "value");
    return List.copyOf(AnnotationValues.getAnnotationMirrors(value));
  }

  private static TypeMirror type(AnnotationMirror subtype) {
    return AnnotationValues.getTypeMirror(Annotations.value(subtype, "value"));
  }
}
