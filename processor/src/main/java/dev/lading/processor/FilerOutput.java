package dev.lading.processor;

import com.palantir.javapoet.JavaFile;
import dev.lading.processor.emit.Output;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/**
 * Keeps what emitters write until all of them are through, so that a defect of one leaves no file
 * behind, and then writes it through the compiler's filer.
 *
 * <p>The compiler is told that each file depends on all handlers: an incremental build then writes
 * them anew whenever one handler changes.
 */
final class FilerOutput implements Output {

  private static final int MAX_ASCII = 126;

  private final Filer filer;
  private final boolean marked;
  private final Element[] originatingElements;
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, String> resources = new LinkedHashMap<>();

  /**
   * Creates the output.
   *
   * @param marked whether classes can be marked as generated: a module that does not read {@code
   *     java.compiler} has no annotation for it
   */
  FilerOutput(Filer filer, boolean marked, Collection<? extends Element> originatingElements) {
    this.filer = filer;
    this.marked = marked;
    this.originatingElements = originatingElements.toArray(new Element[0]);
  }

  @Override
  public void source(JavaFile file) {
    String text = escaped(file.toString());
    sources.put(
        file.packageName() + "." + file.typeSpec().name(), marked ? text : withoutMark(text));
  }

  @Override
  public void resource(String path, String text) {
    resources.put(path, text);
  }

  /** Writes all; classes first, because it is them that there may be already. */
  void flush() {
    sources.forEach(this::writeSource);
    resources.forEach(this::writeResource);
  }

  private void writeSource(String className, String text) {
    try (Writer writer = filer.createSourceFile(className, originatingElements).openWriter()) {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the class " + className, e);
    }
  }

  /** Not with the file's own writer: its encoding is that of the user's sources. */
  private void writeResource(String path, String text) {
    try (OutputStream stream =
        filer
            .createResource(StandardLocation.CLASS_OUTPUT, "", path, originatingElements)
            .openOutputStream()) {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the resource " + path, e);
    }
  }

  /**
   * Sources are written and read in the encoding of the user's, which need not have all letters.
   */
  private static String escaped(String source) {
    int first = 0;
    while (first < source.length() && source.charAt(first) <= MAX_ASCII) {
      first++;
    }
    if (first == source.length()) {
      return source;
    }
    StringBuilder ascii = new StringBuilder(source.length()).append(source, 0, first);
    for (int i = first; i < source.length(); i++) {
      char character = source.charAt(i);
      if (character > MAX_ASCII) {
        ascii.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
      } else {
        ascii.append(character);
      }
    }
    return ascii.toString();
  }

  private static String withoutMark(String source) {
    return source
        .replace("import " + Generated.class.getName() + ";\n", "")
        .replaceFirst("(?m)^@Generated\\(\"[^\"]*\"\\)\n", "");
  }
}
