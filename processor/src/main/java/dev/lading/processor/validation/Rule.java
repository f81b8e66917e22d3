package dev.lading.processor.validation;

import dev.lading.processor.declaration.ApplicationDeclaration;

/** One thing that a declaration must keep. It reports every breach, each where it can be mended. */
interface Rule {

  void check(ApplicationDeclaration application, Problems problems);
}
