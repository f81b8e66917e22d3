package dev.lading.runtime.dispatch;

/** The functions of one image by their handler paths; the generated entry class of an image. */
public interface ImageEntry {

  /** The handler paths of the image's functions. */
  String[] handlerPaths();

  /**
   * Creates the dispatch table of a function.
   *
   * @throws UnknownTriggerException when the image has no such function
   */
  DispatchTable function(String handlerPath);
}
