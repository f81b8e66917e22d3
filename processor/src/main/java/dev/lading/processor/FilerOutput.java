package dev.lading.processor;

import com.palantir.javapoet.JavaFile;
import dev.lading.processor.emit.Output;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Writes through the compiler's filer, and tells it that each file depends on all handlers: an
 * incremental build then writes them anew whenever one handler changes.
 */
final class FilerOutput implements Output {

  private final Filer filer;
  private final Element[] originatingElements;

  FilerOutput(Filer filer, Collection<? extends Element> originatingElements) {
    this.filer = filer;
    this.originatingElements = originatingElements.toArray(new Element[0]);
  }

  @Override
  public void source(JavaFile file) {
    String className = file.packageName() + "." + file.typeSpec().name();
    try {
      write(filer.createSourceFile(className, originatingElements), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the class " + className, e);
    }
  }

  @Override
  public void resource(String path, String text) {
    try {
      FileObject file =
          filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, originatingElements);
      // The compiler's own writer would have the encoding of the sources.
      try (OutputStream stream = file.openOutputStream()) {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the resource " + path, e);
    }
  }

  private static void write(FileObject file, String text) throws IOException {
    try (Writer writer = file.openWriter()) {
      writer.write(text);
    }
  }
}
