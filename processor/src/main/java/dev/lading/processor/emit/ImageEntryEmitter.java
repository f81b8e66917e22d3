package dev.lading.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.model.Image;
import dev.lading.processor.names.RuntimeTypes;
import java.util.List;

/** Writes the entry class of each image: handler path to function. */
public final class ImageEntryEmitter implements Emitter {

  @Override
  public void emit(Application application, Output output) {
    for (Image image : application.images()) {
      ClassName name = JavaTypes.className(image.entryClass());
      GeneratedTypes.write(name, entry(name, image, application.functionsOf(image)), output);
    }
  }

  private static TypeSpec entry(ClassName name, Image image, List<Function> functions) {
    return GeneratedTypes.finalClass(name, RuntimeTypes.IMAGE_ENTRY)
        .addJavadoc("The functions of the image {@code $L}.\n", image.name())
        .addMethod(GeneratedTypes.constructor("Creates the entry; it creates no function yet."))
        .addMethod(
            GeneratedTypes.texts(
                "handlerPaths", functions.stream().map(Function::handlerPath).toList()))
        .addMethod(function(functions))
        .build();
  }

  private static MethodSpec function(List<Function> functions) {
    MethodSpec.Builder method =
        GeneratedTypes.override("function")
            .returns(JavaTypes.className(RuntimeTypes.DISPATCH_TABLE))
            .addParameter(String.class, "handlerPath")
            .addCode("return switch (handlerPath) {\n$>");
    for (Function function : functions) {
      method.addStatement(
          "case $S -> new $T()", function.handlerPath(), JavaTypes.className(function.className()));
    }
    return method
        .addStatement(
            "default -> $L",
            GeneratedTypes.unknown(
                "function", com.palantir.javapoet.CodeBlock.of("handlerPath"), "handlerPaths"))
        .addCode("$<};\n")
        .build();
  }
}
