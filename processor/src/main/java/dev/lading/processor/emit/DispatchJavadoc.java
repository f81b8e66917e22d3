package dev.lading.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.Trigger;

/** The text above a dispatch class: which event goes to which handler. */
final class DispatchJavadoc {

  private DispatchJavadoc() {}

  static CodeBlock of(Function function) {
    CodeBlock.Builder text =
        CodeBlock.builder()
            .add(
                "The Lambda function {@code $L} of the image {@code $L}.\n\n<ul>\n",
                function.name(),
                function.image().name());
    for (Handler handler : function.handlers()) {
      for (Trigger trigger : handler.triggers()) {
        text.add(
            "  <li>{@code $L}: {@link $T#$L}\n",
            withoutCommentEnd(trigger.toString()),
            JavaTypes.className(handler.type().binaryName()),
            handler.method());
      }
    }
    return text.add(
            "</ul>\n\n<p>A handler is created when its first event comes, and then kept. The"
                + " runtime passes one event at a\ntime, so that nothing here is synchronized.\n")
        .build();
  }

  /** A path or a cron may have the two characters that end a comment. */
  private static String withoutCommentEnd(String text) {
    return text.replace("*/", "*&#47;");
  }
}
