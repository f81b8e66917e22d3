package dev.lading.processor.emit;

import dev.lading.model.Application;

/** Renders one kind of artefact. It decides nothing: the application is complete and valid. */
public interface Emitter {

  /** Writes the artefact of the application. */
  void emit(Application application, Output output);
}
