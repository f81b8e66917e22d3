package dev.lading.processor.declaration;

import com.google.auto.common.MoreTypes;
import dev.lading.processor.declaration.ClassHandlerDeclaration.Implemented;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads the triggers of a class and the handler interfaces that it implements. */
final class ClassHandlerReader {

  private final Types types;
  private final TypeReader typeReader;

  ClassHandlerReader(Types types, TypeReader typeReader) {
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
    return new ClassHandlerDeclaration(type, triggers, interfaces);
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
