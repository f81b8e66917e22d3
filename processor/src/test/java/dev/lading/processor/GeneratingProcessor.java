package dev.lading.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor of the user's: it writes given sources in its first round. */
final class GeneratingProcessor extends AbstractProcessor {

  private static final Pattern NAME =
      Pattern.compile("package ([\\w.]+);.*?\\b(?:class|record|interface) (\\w+)", Pattern.DOTALL);

  private final List<String> sources;

  GeneratingProcessor(List<String> sources) {
    this.sources = new ArrayList<>(sources);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (String source : sources) {
      Matcher name = NAME.matcher(source);
      if (!name.find()) {
        throw new IllegalArgumentException(source);
      }
      try (Writer file =
          processingEnv
              .getFiler()
              .createSourceFile(name.group(1) + "." + name.group(2))
              .openWriter()) {
        file.write(source);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    sources.clear();
    return false;
  }
}
