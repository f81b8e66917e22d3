package dev.lading.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lading.model.ExceptionHandler;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.JavaType;
import dev.lading.model.Parameter;
import dev.lading.model.Trigger;
import dev.lading.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * What a dispatch class has for exception handlers: the public method that catches, and for each
 * class of handlers a private one that asks the exception handlers in order.
 */
final class ExceptionCalls {

  private static final ClassName REQUEST = JavaTypes.className(RuntimeTypes.HTTP_REQUEST);
  private static final ClassName RESPONSE = JavaTypes.className(RuntimeTypes.HTTP_RESPONSE);
  private static final ClassName CONTEXT = JavaTypes.className(RuntimeTypes.CONTEXT);
  private static final Set<String> ABOVE_HTTP_EXCEPTIONS =
      Set.of("java.lang.Exception", "java.lang.RuntimeException");

  private final Function function;
  private final HandlerFields fields;
  private final Map<ExceptionHandler, String> names = new LinkedHashMap<>();
  private final Map<JavaType.Declared, String> namesByClass = new LinkedHashMap<>();

  ExceptionCalls(Function function, HandlerFields fields) {
    this.function = function;
    this.fields = fields;
    UniqueNames unique = new UniqueNames(fields.names());
    for (ExceptionHandler handler : function.wiring().exceptionHandlers()) {
      names.put(handler, unique.like(fields.name(handler.type()) + capital(handler.method())));
    }
    for (ExceptionHandler handler : function.wiring().exceptionHandlers()) {
      if (!handler.applicationWide() && !namesByClass.containsKey(handler.type())) {
        namesByClass.put(handler.type(), unique.like(fields.name(handler.type()) + "Failure"));
      }
    }
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** Whether nothing is to be caught. */
  boolean isEmpty() {
    return names.isEmpty();
  }

  /** Adds the public method for requests, which catches what the private one throws. */
  void addHandle(TypeSpec.Builder type) {
    if (isEmpty()) {
      return;
    }
    type.addMethod(
        GeneratedTypes.override("handle")
            .returns(RESPONSE)
            .addParameter(int.class, "route")
            .addParameter(REQUEST, "request")
            .addParameter(CONTEXT, "context")
            .addException(Exception.class)
            .beginControlFlow("try")
            .addStatement("return answer(route, request, context)")
            .nextControlFlow("catch ($T failure)", Exception.class)
            .addStatement("return answer(failure, $Lrequest, context)", byClass() ? "route, " : "")
            .endControlFlow()
            .build());
  }

  void addMethods(TypeSpec.Builder type) {
    if (isEmpty()) {
      return;
    }
    List<ExceptionHandler> ofAll =
        names.keySet().stream().filter(ExceptionHandler::applicationWide).toList();
    if (byClass()) {
      type.addMethod(byRoute(ofAll));
    }
    if (!ofAll.isEmpty() || !byClass()) {
      type.addMethod(chain("answer", ofAll));
    }
    namesByClass.forEach(
        (handler, name) ->
            type.addMethod(
                chain(
                    name,
                    names.keySet().stream().filter(each -> each.answersFor(handler)).toList())));
    names.forEach((handler, name) -> type.addMethod(answer(handler, name)));
  }

  /** Whether the class of the route's handler matters. */
  private boolean byClass() {
    return !namesByClass.isEmpty();
  }

  private MethodSpec byRoute(List<ExceptionHandler> ofAll) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("answer")
            .addModifiers(Modifier.PRIVATE)
            .returns(RESPONSE)
            .addParameter(Exception.class, "failure")
            .addParameter(int.class, "route")
            .addParameter(REQUEST, "request")
            .addParameter(CONTEXT, "context")
            .addException(Exception.class)
            .addCode("return switch (route) {\n$>");
    namesByClass.forEach(
        (handler, name) ->
            method.addStatement(
                "case $L -> $L(failure, request, context)", routesOf(handler), name));
    return method
        .addStatement(
            ofAll.isEmpty()
                ? "default -> throw failure"
                : "default -> answer(failure, request, context)")
        .addCode("$<};\n")
        .build();
  }

  /** The numbers of the routes whose handlers are in the class. */
  private String routesOf(JavaType.Declared type) {
    List<String> numbers = new ArrayList<>();
    int number = 0;
    for (Handler handler : function.handlers()) {
      for (Trigger trigger : handler.triggers()) {
        if (trigger instanceof Trigger.HttpRoute) {
          if (handler.type().equals(type)) {
            numbers.add(String.valueOf(number));
          }
          number++;
        }
      }
    }
    return String.join(", ", numbers);
  }

  /** Asks the handlers in their order; of two for one type the first. */
  private MethodSpec chain(String name, List<ExceptionHandler> handlers) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE)
            .returns(RESPONSE)
            .addParameter(Exception.class, "failure")
            .addParameter(REQUEST, "request")
            .addParameter(CONTEXT, "context")
            .addException(Exception.class);
    Set<String> asked = new TreeSet<>();
    for (ExceptionHandler handler : handlers) {
      String exception = handler.exception().binaryName();
      if (ABOVE_HTTP_EXCEPTIONS.contains(exception) && asked.add(RuntimeTypes.HTTP_EXCEPTION)) {
        method
            .beginControlFlow(
                "if (failure instanceof $T)", JavaTypes.className(RuntimeTypes.HTTP_EXCEPTION))
            .addStatement("throw failure")
            .endControlFlow();
      }
      if (asked.add(exception)) {
        if (exception.equals("java.lang.Exception")) {
          return method.addStatement("return $L", call(handler, "failure")).build();
        }
        method
            .beginControlFlow(
                "if (failure instanceof $T exception)", JavaTypes.className(exception))
            .addStatement("return $L", call(handler, "exception"))
            .endControlFlow();
      }
    }
    return method.addStatement("throw failure").build();
  }

  private CodeBlock call(ExceptionHandler handler, String exception) {
    return CodeBlock.of(
        "$L($L$L$L)",
        names.get(handler),
        exception,
        takes(handler, Parameter.Source.EVENT) ? ", request" : "",
        takes(handler, Parameter.Source.CONTEXT) ? ", context" : "");
  }

  private static boolean takes(ExceptionHandler handler, Parameter.Source source) {
    return handler.parameters().stream().anyMatch(parameter -> parameter.source() == source);
  }

  private MethodSpec answer(ExceptionHandler handler, String name) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (Parameter parameter : handler.parameters()) {
      arguments.add(
          CodeBlock.of(
              switch (parameter.source()) {
                case EXCEPTION -> "exception";
                case CONTEXT -> "context";
                case EVENT -> "request";
                default -> throw new IllegalArgumentException("not of a failure: " + parameter);
              }));
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE)
            .returns(RESPONSE)
            .addParameter(JavaTypes.className(handler.exception().binaryName()), "exception")
            .addException(Exception.class);
    if (takes(handler, Parameter.Source.EVENT)) {
      method.addParameter(REQUEST, "request");
    }
    if (takes(handler, Parameter.Source.CONTEXT)) {
      method.addParameter(CONTEXT, "context");
    }
    CodeBlock call =
        CodeBlock.of(
            "$L().$L($L)",
            fields.name(handler.type()),
            handler.method(),
            CodeBlock.join(arguments, ", "));
    AnswerCode.addFailure(method, handler.status(), handler.result(), call);
    return method.build();
  }
}
