package dev.lading.processor.assembly;

import dev.lading.model.Handler;
import dev.lading.model.JavaType;
import dev.lading.model.Parameter;
import dev.lading.model.Parameter.Source;
import dev.lading.model.Trigger;
import dev.lading.processor.declaration.ClassHandlerDeclaration;
import dev.lading.processor.declaration.ClassHandlerDeclaration.Implemented;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.HandlerInterface;
import dev.lading.processor.declaration.TriggerDeclaration;
import dev.lading.processor.names.RuntimeTypes;
import dev.lading.processor.names.TriggerKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the model of a class with triggers: a handler for each interface by which they call it. */
final class ClassHandlerFactory {

  private static final JavaType OBJECT = declared("java.lang.Object");

  private ClassHandlerFactory() {}

  static List<Handler> create(HandlerClassDeclaration type) {
    ClassHandlerDeclaration declaration = type.classHandler();
    Map<HandlerInterface, List<Trigger>> triggers = new EnumMap<>(HandlerInterface.class);
    Map<HandlerInterface, Implemented> interfaces = new EnumMap<>(HandlerInterface.class);
    for (TriggerDeclaration trigger : declaration.triggers()) {
      Implemented implemented = declaration.fitting(trigger).get(0);
      interfaces.put(implemented.handlerInterface(), implemented);
      triggers
          .computeIfAbsent(implemented.handlerInterface(), key -> new ArrayList<>())
          .add(trigger.trigger().orElseThrow());
    }
    return interfaces.values().stream()
        .map(
            implemented ->
                new Handler(
                    declared(type.binaryName()),
                    implemented.handlerInterface().method(),
                    parameters(implemented),
                    result(implemented.handlerInterface()),
                    triggers.getOrDefault(implemented.handlerInterface(), List.of()),
                    HandlerFactory.interceptors(type.interceptors().stream())))
        .toList();
  }

  private static List<Parameter> parameters(Implemented implemented) {
    Parameter context = parameter(Source.CONTEXT, declared(RuntimeTypes.CONTEXT));
    Optional<TriggerKind> kind = implemented.handlerInterface().kind();
    if (kind.isPresent()) {
      return List.of(parameter(Source.EVENT, declared(kind.get().eventType())), context);
    }
    return implemented.handlerInterface() == HandlerInterface.AWS_REQUEST
        ? List.of(
            parameter(Source.RAW_EVENT, implemented.arguments().get(0).type().orElseThrow()),
            context)
        : List.of(
            parameter(Source.RAW_EVENT, declared("java.io.InputStream")),
            parameter(Source.RAW_ANSWER, declared("java.io.OutputStream")),
            context);
  }

  private static JavaType result(HandlerInterface handlerInterface) {
    return switch (handlerInterface) {
      case HTTP -> declared(RuntimeTypes.HTTP_RESPONSE);
      case INVOKE -> new JavaType.Array(new JavaType.Primitive("byte"));
      case AWS_REQUEST -> OBJECT;
      default -> JavaType.VOID;
    };
  }

  private static Parameter parameter(Source source, JavaType type) {
    return new Parameter(source, "", type, Optional.empty(), Optional.empty());
  }

  private static JavaType.Declared declared(String name) {
    return new JavaType.Declared(name, List.of());
  }
}
