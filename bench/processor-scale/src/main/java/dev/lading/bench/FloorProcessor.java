package dev.lading.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The least that a processor can do and still be of use: it looks at no declaration, and writes one
 * class with one line for each annotated class. No processor of one class a class is faster.
 */
public final class FloorProcessor extends AbstractProcessor {

  private static final String ANNOTATION = "dev.lading.annotations.ContainerImage";

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(ANNOTATION);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        write((TypeElement) element);
      }
    }
    return false;
  }

  private void write(TypeElement type) {
    String name = type.getQualifiedName() + "Floor";
    int dot = name.lastIndexOf('.');
    String text =
        "package %s;\n\npublic final class %s {\n  public static %s create() {\n    return new %s();\n  }\n}\n"
            .formatted(
                name.substring(0, dot), name.substring(dot + 1), type.getSimpleName(), type.getSimpleName());
    try (Writer writer = processingEnv.getFiler().createSourceFile(name, type).openWriter()) {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
