package dev.lading.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lading.processor.names.RuntimeTypes;
import java.util.List;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** What all generated classes have in common. */
final class GeneratedTypes {

  private static final String GENERATOR = "dev.lading.processor.ContainerImageProcessor";
  private static final ClassName UNKNOWN_TRIGGER =
      JavaTypes.className(RuntimeTypes.UNKNOWN_TRIGGER);

  private GeneratedTypes() {}

  static TypeSpec.Builder finalClass(ClassName name, String implemented) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addSuperinterface(JavaTypes.className(implemented))
        .addAnnotation(
            AnnotationSpec.builder(Generated.class).addMember("value", "$S", GENERATOR).build());
  }

  static MethodSpec constructor(String javadoc) {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(javadoc)
        .build();
  }

  static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addAnnotation(Override.class);
  }

  /** A method that returns the texts, one a line. */
  static MethodSpec texts(String name, List<String> texts) {
    CodeBlock.Builder lines = CodeBlock.builder();
    if (texts.isEmpty()) {
      lines.addStatement("return new $T[0]", String.class);
    } else {
      lines.add("return new $T[] {\n$>", String.class);
      for (int i = 0; i < texts.size(); i++) {
        lines.add(i < texts.size() - 1 ? "$S,\n" : "$S\n", texts.get(i));
      }
      lines.add("$<};\n");
    }
    return override(name).returns(String[].class).addCode(lines.build()).build();
  }

  /** The statement for an event that names what the class does not have. */
  static CodeBlock unknown(String kind, CodeBlock name, String known) {
    return CodeBlock.of("throw $T.of($S, $L, $L())", UNKNOWN_TRIGGER, kind, name, known);
  }

  static void write(ClassName name, TypeSpec type, Output output) {
    output.source(
        JavaFile.builder(name.packageName(), type).skipJavaLangImports(true).indent("  ").build());
  }
}
