package dev.lading.operations.dev;

/** What the functions of a local run are started from. */
public enum RunKind {
  /** The class path, as compilation left it. */
  CLASSES,
  /** The files of the images, unpacked. */
  IMAGE,
  /** The images, in containers. */
  CONTAINER
}
