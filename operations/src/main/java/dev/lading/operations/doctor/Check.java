package dev.lading.operations.doctor;

import java.util.List;

/** Looks at one thing that an application needs, and always has an answer. */
@FunctionalInterface
interface Check {

  /** What was found; at least one finding. */
  List<Finding> run();
}
