package dev.lading.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.JavaType;
import dev.lading.processor.names.RuntimeTypes;
import dev.lading.processor.names.TriggerKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The objects that a dispatch class keeps, each created by a method when it is first needed. */
final class HandlerFields {

  private static final String JSON = "json";

  private final Map<String, String> namesByHandler = new LinkedHashMap<>();

  HandlerFields(Function function) {
    UniqueNames names = new UniqueNames(methodsOfTheTable());
    for (Handler handler : function.handlers()) {
      String binaryName = handler.type().binaryName();
      if (!namesByHandler.containsKey(binaryName)) {
        namesByHandler.put(
            binaryName, names.like(decapitalize(JavaTypes.className(binaryName).simpleName())));
      }
    }
  }

  private static List<String> methodsOfTheTable() {
    List<String> methods = new ArrayList<>(List.of(JSON, "handle", "rawHandler", "takesBatches"));
    for (TriggerKind kind : TriggerKind.values()) {
      methods.add(EventCode.of(kind).names());
    }
    return methods;
  }

  private static String decapitalize(String simpleName) {
    return Character.toLowerCase(simpleName.charAt(0)) + simpleName.substring(1);
  }

  /** The names of the methods. */
  Collection<String> names() {
    return namesByHandler.values();
  }

  /** The name of the method that returns a handler. */
  String name(JavaType.Declared handler) {
    String name = namesByHandler.get(handler.binaryName());
    if (name == null) {
      throw new IllegalArgumentException("a handler of another function: " + handler);
    }
    return name;
  }

  /** The expression that is the JSON codec. */
  static CodeBlock json() {
    return CodeBlock.of("$L()", JSON);
  }

  void addFields(TypeSpec.Builder type, boolean json) {
    if (json) {
      type.addField(field(JavaTypes.className(RuntimeTypes.JSON_CODEC), JSON));
    }
    namesByHandler.forEach(
        (binaryName, name) -> type.addField(field(JavaTypes.className(binaryName), name)));
  }

  void addMethods(TypeSpec.Builder type, boolean json) {
    // A handler's constructor may throw whatever it likes; the callers all pass it on.
    namesByHandler.forEach(
        (binaryName, name) -> {
          ClassName handler = JavaTypes.className(binaryName);
          type.addMethod(lazy(handler, handler, name).addException(Exception.class).build());
        });
    if (json) {
      ClassName codec = JavaTypes.className(RuntimeTypes.JSON_CODEC);
      ClassName jackson = JavaTypes.className(RuntimeTypes.JACKSON_CODEC);
      type.addMethod(lazy(codec, jackson, JSON).build());
    }
  }

  private static FieldSpec field(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE).build();
  }

  private static MethodSpec.Builder lazy(TypeName type, ClassName created, String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE)
        .returns(type)
        .beginControlFlow("if ($L == null)", name)
        .addStatement("$L = new $T()", name, created)
        .endControlFlow()
        .addStatement("return $L", name);
  }
}
