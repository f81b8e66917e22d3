package dev.lading.processor.openapi;

import dev.lading.model.Application;
import dev.lading.processor.emit.Emitter;
import dev.lading.processor.emit.Output;
import dev.lading.processor.openapi.description.ApiDescription;
import java.util.function.Supplier;

/** Writes the OpenAPI document of an application with routes. */
public final class OpenApiEmitter implements Emitter {

  /** Where the document is. */
  public static final String PATH = "META-INF/lading/openapi.yaml";

  private final ApiDocumentSettings settings;
  private final Supplier<ApiDescription> description;

  /**
   * Creates the emitter.
   *
   * @param description what is read of Javadoc and types; asked for only where there are routes
   */
  public OpenApiEmitter(ApiDocumentSettings settings, Supplier<ApiDescription> description) {
    this.settings = settings;
    this.description = description;
  }

  @Override
  public void emit(Application application, Output output) {
    if (application.functions().stream().anyMatch(function -> !function.apiRoutes().isEmpty())) {
      output.resource(PATH, new ApiDocument(settings, application, description.get()).yaml());
    }
  }
}
