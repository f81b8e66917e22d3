package dev.lading.processor.quota;

import dev.lading.model.Function;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.validation.Message;
import dev.lading.processor.validation.Problems;

/**
 * Reports problems of whole functions: where the function's first class names its group, for the
 * group decides what becomes one function.
 *
 * @param declaration where the functions are declared
 * @param problems what takes the problems
 */
record FunctionReport(ApplicationDeclaration declaration, Problems problems) {

  void report(Message message, Function function, Object... arguments) {
    declaration
        .declared(HandlerClassDeclaration::functionName)
        .filter(name -> name.value().equals(function.name().value()))
        .map(Attribute::site)
        .findFirst()
        .ifPresent(site -> problems.report(message, site, arguments));
  }
}
