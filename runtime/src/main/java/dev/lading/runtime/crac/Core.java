package dev.lading.runtime.crac;

/** Where the hooks of this process are registered. */
public final class Core {

  /** One for the process, as a snapshot is: {@code org.crac} finds it by this class's name. */
  private static final Context GLOBAL = new Context();

  private Core() {}

  /** The hooks of this process. */
  public static Context getGlobalContext() {
    return GLOBAL;
  }

  /**
   * Takes no snapshot: Lambda alone does.
   *
   * @throws UnsupportedOperationException always
   */
  @SuppressWarnings("DoNotCallSuggester") // org.crac looks for the method.
  public static void checkpointRestore() {
    throw new UnsupportedOperationException("Lambda takes the snapshots");
  }
}
