package dev.lading.local.function;

import dev.lading.model.Function;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Starts what functions run in. */
@FunctionalInterface
public interface Launcher {

  /**
   * Starts a host whose runtime will serve a function.
   *
   * @param start what it must know
   * @param output takes the lines that it writes
   * @throws IOException when there is nothing to start
   */
  Host launch(Start start, Consumer<String> output) throws IOException;

  /** One launcher for some functions, and another one for the others. */
  static Launcher either(Predicate<Function> some, Launcher forThem, Launcher forOthers) {
    return (start, output) ->
        (some.test(start.function()) ? forThem : forOthers).launch(start, output);
  }

  /**
   * What a host must know.
   *
   * @param function to serve
   * @param runtimeApi host and port of the Runtime API
   * @param instance its number, which rises with each instance of the run
   */
  record Start(Function function, String runtimeApi, int instance) {}
}
