package dev.lading.operations.unchanged;

/**
 * What can be up to date. Later ones write all that earlier ones write, and some of it with more in
 * it, as a push puts the images' URIs into the template.
 */
public enum Work {
  /** The manifests, the report and the template. */
  MANIFEST,
  /** The images' archives. */
  IMAGE,
  /** The images in a registry. */
  PUSH
}
