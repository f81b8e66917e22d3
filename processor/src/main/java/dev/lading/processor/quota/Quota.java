package dev.lading.processor.quota;

import dev.lading.model.Application;

/** One limit of AWS. */
interface Quota {

  void check(Application application, FunctionReport report);
}
