package dev.lading.processor.cloudformation;

/** Which templates are written, and so must be fit to be deployed. */
public enum TemplateScope {
  /** The application's, and one for each function. */
  ALL,
  /** One for each function only, for those who deploy functions one by one. */
  FUNCTIONS,
  /** None, for those who deploy by other means than CloudFormation. */
  NONE
}
