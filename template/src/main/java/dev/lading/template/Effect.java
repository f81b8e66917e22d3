package dev.lading.template;

/** What a deployment does to an entry of a template. */
public enum Effect {
  /** It is new. */
  ADDED,
  /** It stays, with other properties. */
  CHANGED,
  /** It may be made anew: the diff does not know which of its type's properties ask for that. */
  MAY_BE_REPLACED,
  /** It is made anew, and what is there now is deleted. */
  REPLACED,
  /** It is deleted. */
  REMOVED,
  /** CloudFormation refuses the deployment: a resource cannot become one of another type. */
  REFUSED
}
