package dev.lading.imagebuilder.registry;

import java.util.Locale;

/** Why a push ended: each reason has an id that stays the same. */
public enum PushProblem {
  /** A setting of the push cannot be understood. */
  INVALID_SETTING,
  /** The commit is not known, so that there is no tag. */
  NO_COMMIT,
  /** The work tree has changes that no commit has. */
  UNCOMMITTED_CHANGES,
  /** Nobody says who pushes. */
  NO_CREDENTIALS,
  /** The registry does not know the user, or not this password. */
  CREDENTIALS_REFUSED,
  /** The credentials were good once. */
  EXPIRED_CREDENTIALS,
  /** The user is known and may not do this. */
  MISSING_PERMISSION,
  /** This machine's clock and the registry's are too far apart for signatures. */
  CLOCK_SKEW,
  /** The repository is in another region, or the region is none. */
  WRONG_REGION,
  /** There is no such repository. */
  REPOSITORY_MISSING,
  /** The tag names another image. */
  IMMUTABLE_TAG,
  /** The registry answers more slowly than it is asked. */
  RATE_LIMIT,
  /** The registry does not have room for more repositories, images or tags. */
  QUOTA,
  /** The registry cannot be reached. */
  NO_NETWORK,
  /** The registry's certificate is not trusted. */
  CERTIFICATE,
  /** The registry fails again and again. */
  REGISTRY_FAILS,
  /** The registry answers what no registry should. */
  UNEXPECTED_ANSWER,
  /** What was read back is not what was pushed. */
  READ_BACK,
  /** Lambda takes no such image. */
  UNFIT_FOR_LAMBDA,
  /** The push was stopped. */
  STOPPED;

  /** The id that messages begin with, such as {@code push-immutable-tag}. */
  public String id() {
    return "push-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
