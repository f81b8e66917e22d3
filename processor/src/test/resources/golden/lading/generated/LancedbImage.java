package lading.generated;

import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.ImageEntry;
import dev.lading.runtime.dispatch.UnknownTriggerException;
import javax.annotation.processing.Generated;

/**
 * The functions of the image {@code lancedb}.
 */
@Generated("dev.lading.processor.ContainerImageProcessor")
public final class LancedbImage implements ImageEntry {
  /**
   * Creates the entry; it creates no function yet.
   */
  public LancedbImage() {
  }

  @Override
  public String[] handlerPaths() {
    return new String[] {
      "llm-shared-http"
    };
  }

  @Override
  public DispatchTable function(String handlerPath) {
    return switch (handlerPath) {
      case "llm-shared-http" -> new LlmSharedHttpFunction();
      default -> throw UnknownTriggerException.of("function", handlerPath, handlerPaths());
    };
  }
}
