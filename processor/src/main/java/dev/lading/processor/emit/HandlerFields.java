package dev.lading.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lading.model.Factory;
import dev.lading.model.Function;
import dev.lading.model.JavaType;
import dev.lading.model.Parameter;
import dev.lading.processor.names.JsonLibrary;
import dev.lading.processor.names.RuntimeTypes;
import dev.lading.processor.names.TriggerKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The objects that a dispatch class keeps, each created by a method when it is first needed: the
 * user's own (handlers, interceptors, exception handlers, what a factory makes them with) and the
 * JSON codec.
 */
final class HandlerFields {

  private static final String JSON = "json";
  private static final String VALIDATOR = "validator";

  private final Map<String, String> namesByHandler = new LinkedHashMap<>();
  private final Optional<Factory> factory;
  private final String provider;
  private final boolean validates;
  private final JsonLibrary library;
  private final boolean parallel;

  HandlerFields(Function function, JsonLibrary library) {
    this.library = library;
    this.parallel = !DispatchSettings.parallelism(function).isEmpty();
    UniqueNames names = new UniqueNames(methodsOfTheTable());
    List<JavaType.Declared> kept = new ArrayList<>();
    function.handlers().forEach(handler -> kept.add(handler.type()));
    function.handlers().stream()
        .flatMap(handler -> handler.interceptors().stream())
        .forEach(interceptor -> kept.add(interceptor.type()));
    function.wiring().exceptionHandlers().forEach(handler -> kept.add(handler.type()));
    for (JavaType.Declared type : kept) {
      if (!namesByHandler.containsKey(type.binaryName())) {
        namesByHandler.put(type.binaryName(), names.like(suggestion(type)));
      }
    }
    this.validates =
        function.handlers().stream()
            .flatMap(handler -> handler.parameters().stream())
            .anyMatch(Parameter::validated);
    this.factory = function.wiring().factory();
    this.provider =
        factory.map(Factory::provider).map(type -> names.like(suggestion(type))).orElse("");
  }

  private static String suggestion(JavaType.Declared type) {
    return decapitalize(JavaTypes.className(type.binaryName()).simpleName());
  }

  private static List<String> methodsOfTheTable() {
    List<String> methods =
        new ArrayList<>(
            List.of(
                JSON,
                VALIDATOR,
                "handle",
                "answer",
                "rawHandler",
                "takesBatches",
                "parallelism",
                "prime",
                "streams"));
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

  /** The expression that is the validator of bodies. */
  static CodeBlock validator() {
    return CodeBlock.of("$L()", VALIDATOR);
  }

  void addFields(TypeSpec.Builder type, boolean json) {
    if (validates) {
      type.addField(field(JavaTypes.className(RuntimeTypes.BODY_VALIDATOR), VALIDATOR));
    }
    if (json) {
      type.addField(field(JavaTypes.className(RuntimeTypes.JSON_CODEC), JSON));
    }
    namesByHandler.forEach(
        (binaryName, name) -> type.addField(field(JavaTypes.className(binaryName), name)));
    factory.ifPresent(
        declared ->
            type.addField(field(JavaTypes.className(declared.provider().binaryName()), provider)));
  }

  /** Adds what makes all that handlers need ahead of the first event. */
  void addPrime(TypeSpec.Builder type, boolean json) {
    List<String> made = new ArrayList<>();
    if (json) {
      made.add(JSON);
    }
    made.addAll(namesByHandler.values());
    factory.ifPresent(declared -> made.add(provider));
    if (validates) {
      made.add(VALIDATOR);
    }
    CodeBlock calls =
        made.stream().map(name -> CodeBlock.of("$L()", name)).collect(CodeBlock.joining(",$W"));
    type.addMethod(
        GeneratedTypes.override("prime")
            .returns(ArrayTypeName.of(Object.class))
            .addException(Exception.class)
            .addStatement("return new $T[] {$L}", Object.class, calls)
            .build());
  }

  void addMethods(TypeSpec.Builder type, boolean json) {
    // A handler's constructor may throw whatever it likes; the callers all pass it on.
    namesByHandler.forEach(
        (binaryName, name) -> {
          ClassName handler = JavaTypes.className(binaryName);
          type.addMethod(
              lazy(handler, name, created(binaryName)).addException(Exception.class).build());
        });
    factory.ifPresent(
        declared ->
            type.addMethod(
                lazy(
                        JavaTypes.className(declared.provider().binaryName()),
                        provider,
                        CodeBlock.of(
                            declared.create() ? "$T.create()" : "new $T()",
                            JavaTypes.className(declared.type().binaryName())))
                    .addException(Exception.class)
                    .build()));
    if (validates) {
      type.addMethod(validatorMethod());
    }
    if (json) {
      ClassName codec = JavaTypes.className(RuntimeTypes.JSON_CODEC);
      ClassName chosen = JavaTypes.className(library.codec());
      type.addMethod(lazy(codec, JSON, CodeBlock.of("new $T()", chosen)).build());
    }
  }

  private MethodSpec validatorMethod() {
    ClassName type = JavaTypes.className(RuntimeTypes.BODY_VALIDATOR);
    Optional<String> own = factory.map(declared -> declared.methods().get(RuntimeTypes.VALIDATOR));
    CodeBlock created =
        own.map(method -> CodeBlock.of("new $T($L().$L())", type, provider, method))
            .orElseGet(() -> CodeBlock.of("new $T()", type));
    return lazy(type, VALIDATOR, created).addException(Exception.class).build();
  }

  /** The expression that creates an object of the user's class. */
  private CodeBlock created(String binaryName) {
    ClassName type = JavaTypes.className(binaryName);
    if (factory.isEmpty()) {
      return CodeBlock.of("new $T()", type);
    }
    String method = factory.get().methods().get(binaryName);
    if (method != null) {
      return CodeBlock.of("$L().$L()", provider, method);
    }
    return factory.get().byClass()
        ? CodeBlock.of("$L().create($T.class)", provider, type)
        : CodeBlock.of("new $T()", type);
  }

  private static FieldSpec field(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE).build();
  }

  /** Several threads may ask for an object that is yet to be made, where messages are parallel. */
  private MethodSpec.Builder lazy(TypeName type, String name, CodeBlock created) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(
            parallel ? List.of(Modifier.PRIVATE, Modifier.SYNCHRONIZED) : List.of(Modifier.PRIVATE))
        .returns(type)
        .beginControlFlow("if ($L == null)", name)
        .addStatement("$L = $L", name, created)
        .endControlFlow()
        .addStatement("return $L", name);
  }
}
