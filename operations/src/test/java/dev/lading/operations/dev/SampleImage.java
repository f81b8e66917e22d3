package dev.lading.operations.dev;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.InvokeEvent;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.ImageEntry;
import java.nio.file.Path;

/** Stands for an image's generated class, and answers with where it runs. */
public final class SampleImage implements ImageEntry {

  @Override
  public String[] handlerPaths() {
    return new String[] {"where"};
  }

  @Override
  public DispatchTable function(String handlerPath) {
    return new DispatchTable() {
      @Override
      public String[] invocations() {
        return new String[] {"where"};
      }

      @Override
      public byte[] handle(InvokeEvent event, Context context) {
        String where =
            String.join(
                "|",
                Path.of("").toAbsolutePath().toString(),
                String.valueOf(System.getenv("TOOL")),
                String.valueOf(System.getenv("HOME")),
                String.valueOf(System.getProperty("greeting")),
                String.valueOf(System.getenv("OWN_JAVA")),
                String.valueOf(Runtime.getRuntime().maxMemory() <= 300L * 1024 * 1024),
                String.valueOf(System.getProperty("java.library.path")));
        return ("\"" + where + "\"").getBytes(java.nio.charset.StandardCharsets.UTF_8);
      }
    };
  }
}
