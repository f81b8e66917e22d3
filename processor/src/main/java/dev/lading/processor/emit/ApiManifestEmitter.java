package dev.lading.processor.emit;

import dev.lading.model.Application;
import dev.lading.model.manifest.ApiManifest;
import dev.lading.model.manifest.ApiManifestCodec;

/** Writes what the local run must know of the application's API, where it has routes. */
public final class ApiManifestEmitter implements Emitter {

  private final ApiManifestCodec codec = new ApiManifestCodec();

  @Override
  public void emit(Application application, Output output) {
    if (application.functions().stream().anyMatch(each -> !each.apiRoutes().isEmpty())) {
      output.resource(
          ApiManifest.RESOURCE,
          codec.write(new ApiManifest(application.name(), application.httpApi())));
    }
  }
}
