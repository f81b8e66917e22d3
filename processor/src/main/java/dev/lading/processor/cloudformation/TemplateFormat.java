package dev.lading.processor.cloudformation;

/** How a template is written. CloudFormation takes both, and both say the same. */
public enum TemplateFormat {
  /** With comments and the short forms of intrinsic functions, for people. */
  YAML("yaml"),
  /** Without comments and in the long forms, for tools that read JSON only. */
  JSON("json");

  private final String extension;

  TemplateFormat(String extension) {
    this.extension = extension;
  }

  /** What its files' names end with, without the dot. */
  String extension() {
    return extension;
  }
}
