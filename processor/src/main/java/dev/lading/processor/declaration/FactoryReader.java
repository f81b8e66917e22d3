package dev.lading.processor.declaration;

import com.google.auto.common.MoreTypes;
import dev.lading.annotations.ContainerImage;
import dev.lading.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the classes that are to create handlers, each of them once. */
final class FactoryReader {

  private static final String FIX =
      "; name a public class with a public static create() or a public constructor without"
          + " parameters";

  private final Elements elements;
  private final Types types;
  private final Map<String, FactoryDeclaration> read = new HashMap<>();

  FactoryReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** The factory that a class's annotation names. */
  Optional<Attribute<FactoryDeclaration>> of(TypeElement handler) {
    return AnnotationReader.of(handler, ContainerImage.class)
        .map(annotation -> annotation.type("factory"))
        .filter(factory -> factory.value().getKind() != TypeKind.VOID)
        .map(factory -> factory.with(read(factory.value())));
  }

  /** The factory of a class. */
  FactoryDeclaration read(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      TypeElement object = elements.getTypeElement(Object.class.getName());
      return unusable(object, "it is no class" + FIX);
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    String name = binaryName(element);
    FactoryDeclaration known = read.get(name);
    if (known == null) {
      known = declaration(element);
      read.put(name, known);
    }
    return known;
  }

  private FactoryDeclaration declaration(TypeElement type) {
    if (!TypeReader.isAccessible(type)) {
      return unusable(type, "it is not public; make it public");
    }
    Optional<ExecutableElement> create =
        methods(type)
            .filter(method -> method.getSimpleName().contentEquals("create"))
            .filter(method -> method.getModifiers().contains(Modifier.STATIC))
            .findFirst();
    if (create.isEmpty()) {
      return isCreatable(type)
          ? usable(type, type, false)
          : unusable(type, "generated code cannot create it" + FIX);
    }
    TypeMirror result = create.get().getReturnType();
    if (result.getKind() != TypeKind.DECLARED
        || !TypeReader.isAccessible(MoreTypes.asTypeElement(result))) {
      return unusable(type, "its create() returns " + result + ", which is no public class" + FIX);
    }
    return usable(type, MoreTypes.asTypeElement(result), true);
  }

  private FactoryDeclaration usable(TypeElement type, TypeElement provider, boolean create) {
    Map<String, List<String>> methods = new TreeMap<>();
    methods(provider)
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> method.getReturnType().getKind() == TypeKind.DECLARED)
        .forEach(
            method ->
                methods
                    .computeIfAbsent(
                        binaryName(MoreTypes.asTypeElement(method.getReturnType())),
                        returned -> new ArrayList<>())
                    .add(method.getSimpleName().toString()));
    TypeElement generic = elements.getTypeElement(RuntimeTypes.HANDLER_FACTORY);
    boolean implemented =
        generic != null && types.isSubtype(types.erasure(provider.asType()), generic.asType());
    return new FactoryDeclaration(
        type, binaryName(type), binaryName(provider), create, implemented, methods, "");
  }

  private FactoryDeclaration unusable(TypeElement type, String obstacle) {
    return new FactoryDeclaration(
        type, binaryName(type), binaryName(type), false, false, Map.of(), obstacle);
  }

  /** The public methods without parameters, inherited ones too. */
  private java.util.stream.Stream<ExecutableElement> methods(TypeElement type) {
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
        .filter(method -> method.getParameters().isEmpty());
  }

  private static boolean isCreatable(TypeElement type) {
    return (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
        && !type.getModifiers().contains(Modifier.ABSTRACT)
        && (!type.getNestingKind().isNested() || type.getModifiers().contains(Modifier.STATIC))
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(
                constructor ->
                    constructor.getParameters().isEmpty()
                        && constructor.getModifiers().contains(Modifier.PUBLIC));
  }

  private String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }
}
