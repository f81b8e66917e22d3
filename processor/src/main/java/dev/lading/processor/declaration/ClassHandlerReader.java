package dev.lading.processor.declaration;

import com.google.auto.common.MoreTypes;
import dev.lading.processor.declaration.ClassHandlerDeclaration.Implemented;
import dev.lading.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the triggers of a class and the handler interfaces that it implements. */
final class ClassHandlerReader {

  private final Elements elements;
  private final Types types;
  private final TypeReader typeReader;

  ClassHandlerReader(Elements elements, Types types, TypeReader typeReader) {
    this.elements = elements;
    this.types = types;
    this.typeReader = typeReader;
  }

  ClassHandlerDeclaration read(TypeElement type) {
    List<TriggerDeclaration> triggers = TriggerReader.read(type);
    List<Implemented> interfaces = new ArrayList<>();
    if (!triggers.isEmpty()) {
      for (HandlerInterface handlerInterface : HandlerInterface.values()) {
        supertype(type.asType(), handlerInterface.qualifiedName())
            .map(found -> new Implemented(handlerInterface, arguments(found)))
            .ifPresent(interfaces::add);
      }
    }
    return new ClassHandlerDeclaration(type, triggers, interfaces, streams(type, interfaces));
  }

  /** Whether the class narrows what it returns to a request's handler interface. */
  private boolean streams(TypeElement type, List<Implemented> interfaces) {
    return interfaces.stream()
            .anyMatch(implemented -> implemented.handlerInterface() == HandlerInterface.HTTP)
        && ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
            .filter(method -> method.getSimpleName().contentEquals(HandlerInterface.HTTP.method()))
            .anyMatch(
                method ->
                    method.getReturnType().toString().equals(RuntimeTypes.STREAMING_RESPONSE));
  }

  private List<TypeReading> arguments(DeclaredType implemented) {
    return implemented.getTypeArguments().stream().<TypeReading>map(typeReader::parameter).toList();
  }

  private Optional<DeclaredType> supertype(TypeMirror type, String qualifiedName) {
    for (TypeMirror supertype : types.directSupertypes(type)) {
      DeclaredType declared = MoreTypes.asDeclared(supertype);
      Optional<DeclaredType> found =
          MoreTypes.asTypeElement(declared).getQualifiedName().contentEquals(qualifiedName)
              ? Optional.of(declared)
              : supertype(supertype, qualifiedName);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
