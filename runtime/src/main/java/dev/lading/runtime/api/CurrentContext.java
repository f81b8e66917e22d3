package dev.lading.runtime.api;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

/**
 * The invocation that the calling thread works for, for code that no one hands a {@link Context},
 * such as a logging library.
 *
 * <p>The runtime sets it for the thread that calls a handler; for threads of the application's own
 * the application does.
 */
public final class CurrentContext {

  private static final ThreadLocal<@Nullable Context> CURRENT = new ThreadLocal<>();

  private CurrentContext() {}

  /** The context of the thread's invocation; null outside of one. */
  public static @Nullable Context get() {
    return CURRENT.get();
  }

  /** Sets the context of the thread's invocation; null ends it. */
  public static void set(@Nullable Context context) {
    CURRENT.set(context);
  }
}
