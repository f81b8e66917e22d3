package dev.lading.runtime;

import dev.lading.runtime.crac.Context;
import dev.lading.runtime.crac.Core;
import dev.lading.runtime.crac.Resource;
import dev.lading.runtime.event.EventDispatcher;
import java.io.IOException;

/**
 * The way of a primed process through a snapshot: hooks are called on both sides.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-custom.html">Implementing
 *     SnapStart hooks for container images</a>
 */
final class SnapStart {

  private SnapStart() {}

  /** Has {@code org.crac} find the hooks; to be called before anything can register with it. */
  static void prepare() {
    System.setProperty("org.crac.Core.Compat", Core.class.getPackageName());
  }

  /**
   * Lets Lambda take the snapshot; returns once the process goes on from it.
   *
   * @throws InitException when a hook failed, once that is reported
   */
  static void pass(RuntimeApi api, EventDispatcher dispatcher) throws IOException, InitException {
    Context hooks = Core.getGlobalContext();
    try {
      for (Object made : dispatcher.prime()) {
        if (made instanceof Resource resource) {
          hooks.register(resource);
        }
      }
      hooks.beforeCheckpoint();
    } catch (Throwable e) {
      InitException failure = failure("Runtime.BeforeCheckpointError", e);
      api.failInit(new ErrorReport(failure.category(), failure));
      throw failure;
    }
    api.awaitRestore();
    try {
      hooks.afterRestore();
    } catch (Throwable e) {
      InitException failure = failure("Runtime.AfterRestoreError", e);
      api.failRestore(new ErrorReport(failure.category(), failure));
      throw failure;
    }
  }

  private static InitException failure(String category, Throwable cause) {
    Throwable[] ofHooks = cause.getSuppressed();
    Throwable first = ofHooks.length > 0 ? ofHooks[0] : cause;
    return new InitException(category, cause.getMessage() + ": " + first, cause);
  }
}
