package dev.lading.operations.cloudformation;

/** The format that a template is written in. */
public enum TemplateForm {
  /** As it was compiled. */
  COMPILED,
  /** YAML. */
  YAML,
  /** JSON. */
  JSON
}
