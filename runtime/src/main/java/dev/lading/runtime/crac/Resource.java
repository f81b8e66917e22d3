package dev.lading.runtime.crac;

/**
 * What must know of a snapshot: a handler, an interceptor, an exception handler or a factory that
 * implements it is called without further ado, any other object once it is {@linkplain
 * Context#register registered}. Without SnapStart nothing of it is called.
 *
 * <p>Objects with {@code org.crac.Resource} work too, where the application has that library: they
 * register themselves with {@code org.crac.Core.getGlobalContext()}, as AWS documents it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">
 *     Lambda SnapStart runtime hooks for Java</a>
 */
public interface Resource {

  /**
   * Prepares for the snapshot: closes connections, fills caches. It counts to the time that Lambda
   * gives a function to start.
   *
   * @throws Exception when no snapshot may be taken; the version is not published then
   */
  default void beforeCheckpoint() throws Exception {}

  /**
   * Goes on from the snapshot, before the first event: opens connections, seeds anew what must be
   * unique. Lambda gives it 10 seconds.
   *
   * @throws Exception when the process cannot go on; the invocation fails, and Lambda starts
   *     another process
   */
  default void afterRestore() throws Exception {}
}
