package dev.lading.operations.routes;

import java.util.List;

/** How much there is of everything, in words. */
final class Counts {

  private Counts() {}

  static String of(List<Call> calls) {
    long functions = calls.stream().map(call -> call.function().name()).distinct().count();
    long images = calls.stream().map(call -> call.function().image().name()).distinct().count();
    return count(calls.size(), "trigger")
        + ", "
        + count(functions, "function")
        + ", "
        + count(images, "image");
  }

  private static String count(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
