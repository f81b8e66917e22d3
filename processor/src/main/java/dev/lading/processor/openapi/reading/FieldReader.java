package dev.lading.processor.openapi.reading;

import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields that a type has in JSON: a record's components; of another type its public
 * fields, getters and setters, its superclass's first.
 */
final class FieldReader {

  private final Types types;

  FieldReader(Types types) {
    this.types = types;
  }

  /**
   * A field and all that is declared for it.
   *
   * @param name its name in Java
   * @param type its type, with the type's arguments put in
   * @param members field, getter and setter, as far as there are such
   */
  record Found(String name, TypeMirror type, List<Element> members) {

    Annotations annotations() {
      List<AnnotatedConstruct> constructs = new ArrayList<>(members);
      constructs.add(type);
      return new Annotations(constructs);
    }
  }

  /** The fields, without those that Jackson ignores. */
  Collection<Found> of(DeclaredType type) {
    Map<String, Member> members = new LinkedHashMap<>();
    collect(type, members);
    List<Found> found = new ArrayList<>();
    members.forEach(
        (name, member) -> {
          Annotations annotations = new Annotations(member.elements);
          if (member.type != null
              && (member.visible || annotations.jackson("JsonProperty").isPresent())
              && !annotations.ignored()) {
            found.add(new Found(name, member.type, member.elements));
          }
        });
    return found;
  }

  /** The type of what stands for the whole, by Jackson's {@code @JsonValue}. */
  Optional<TypeMirror> value(DeclaredType type) {
    for (Element member : MoreTypes.asTypeElement(type).getEnclosedElements()) {
      if ((member.getKind() == ElementKind.METHOD || member.getKind().isField())
          && !isStatic(member)
          && Annotations.of(member).isValue()) {
        TypeMirror of = types.asMemberOf(type, member);
        return Optional.of(
            of.getKind() == TypeKind.EXECUTABLE ? ((ExecutableType) of).getReturnType() : of);
      }
    }
    return Optional.empty();
  }

  private void collect(DeclaredType type, Map<String, Member> members) {
    TypeElement element = MoreTypes.asTypeElement(type);
    if (element.getKind() == ElementKind.RECORD) {
      ElementFilter.recordComponentsIn(element.getEnclosedElements())
          .forEach(
              component -> {
                // Not the component itself: the Eclipse compiler fails on its Javadoc.
                member(members, component.getSimpleName().toString())
                    .add(component.getAccessor(), result(type, component.getAccessor()), true);
              });
      ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
          .filter(field -> members.containsKey(field.getSimpleName().toString()))
          .forEach(
              field -> member(members, field.getSimpleName().toString()).add(field, null, true));
      return;
    }
    for (TypeMirror supertype : types.directSupertypes(type)) {
      DeclaredType declared = MoreTypes.asDeclared(supertype);
      if (!MoreTypes.asTypeElement(declared).getQualifiedName().toString().startsWith("java.")) {
        collect(declared, members);
      }
    }
    for (Element each : element.getEnclosedElements()) {
      if (!isStatic(each)) {
        own(type, each, members);
      }
    }
  }

  private void own(DeclaredType type, Element each, Map<String, Member> members) {
    boolean isPublic = each.getModifiers().contains(Modifier.PUBLIC);
    if (each.getKind().isField()) {
      member(members, each.getSimpleName().toString())
          .add(each, types.asMemberOf(type, each), isPublic);
    } else if (each.getKind() == ElementKind.METHOD) {
      ExecutableElement method = (ExecutableElement) each;
      ExecutableType signature = (ExecutableType) types.asMemberOf(type, method);
      String getter = propertyOf(method, signature);
      if (!getter.isEmpty()) {
        member(members, getter).add(method, signature.getReturnType(), isPublic);
      }
      String setter = cut(method, "set");
      if (!setter.isEmpty() && signature.getParameterTypes().size() == 1) {
        member(members, setter).add(method, signature.getParameterTypes().get(0), isPublic);
      }
    }
  }

  private TypeMirror result(DeclaredType type, ExecutableElement accessor) {
    return ((ExecutableType) types.asMemberOf(type, accessor)).getReturnType();
  }

  private static String propertyOf(ExecutableElement method, ExecutableType signature) {
    if (!method.getParameters().isEmpty() || signature.getReturnType().getKind() == TypeKind.VOID) {
      return "";
    }
    boolean truth = signature.getReturnType().getKind() == TypeKind.BOOLEAN;
    String is = truth ? cut(method, "is") : "";
    return is.isEmpty() ? cut(method, "get") : is;
  }

  /** The property of an accessor: {@code getFirstName} has {@code firstName}. */
  private static String cut(ExecutableElement method, String prefix) {
    String name = method.getSimpleName().toString();
    if (!name.startsWith(prefix) || name.length() == prefix.length()) {
      return "";
    }
    // As Jackson does it: all leading capitals become small, getURL has url.
    char[] property = name.substring(prefix.length()).toCharArray();
    for (int i = 0; i < property.length && Character.isUpperCase(property[i]); i++) {
      property[i] = Character.toLowerCase(property[i]);
    }
    return new String(property);
  }

  private static Member member(Map<String, Member> members, String name) {
    return members.computeIfAbsent(name, key -> new Member());
  }

  private static boolean isStatic(Element element) {
    return element.getModifiers().contains(Modifier.STATIC);
  }

  /** What is gathered for one field. */
  private static final class Member {
    private final List<Element> elements = new ArrayList<>();
    private @Nullable TypeMirror type;
    private boolean visible;

    void add(Element element, @Nullable TypeMirror of, boolean isVisible) {
      elements.add(element);
      visible |= isVisible;
      if (of != null) {
        type = of;
      }
    }
  }
}
