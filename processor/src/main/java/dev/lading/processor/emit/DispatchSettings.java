package dev.lading.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.Trigger;
import java.util.Map;
import java.util.TreeMap;

/** What a dispatch class tells the runtime of how its function's events are to be handled. */
final class DispatchSettings {

  private DispatchSettings() {}

  static void add(TypeSpec.Builder type, Function function) {
    if (function.streams()) {
      type.addMethod(
          GeneratedTypes.override("streams")
              .returns(boolean.class)
              .addStatement("return true")
              .build());
    }
    Map<String, Integer> parallelism = parallelism(function);
    if (!parallelism.isEmpty()) {
      MethodSpec.Builder method =
          GeneratedTypes.override("parallelism")
              .returns(int.class)
              .addParameter(String.class, "queue")
              .addCode("return switch (queue) {\n$>");
      parallelism.forEach((queue, number) -> method.addStatement("case $S -> $L", queue, number));
      type.addMethod(method.addStatement("default -> 1").addCode(CodeBlock.of("$<};\n")).build());
    }
  }

  /** How many messages of a queue are handled at a time, where it is more than one. */
  static Map<String, Integer> parallelism(Function function) {
    Map<String, Integer> numbers = new TreeMap<>();
    for (Handler handler : function.handlers()) {
      for (Trigger trigger : handler.triggers()) {
        if (trigger instanceof Trigger.QueueSubscription queue) {
          queue
              .settings()
              .parallelism()
              .ifPresent(number -> numbers.put(queue.queue().toString(), number));
        }
      }
    }
    return numbers;
  }
}
