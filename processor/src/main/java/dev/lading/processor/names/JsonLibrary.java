package dev.lading.processor.names;

/** What generated code reads and writes the JSON of bodies with. */
public enum JsonLibrary {
  /** Jackson's data binding, which looks at classes when the function runs. */
  JACKSON(RuntimeTypes.JACKSON_CODEC, RuntimeTypes.OBJECT_MAPPER),
  /** avaje-jsonb, whose own processor looks at classes when they are compiled. */
  JSONB(RuntimeTypes.AVAJE_CODEC, RuntimeTypes.JSONB);

  private final String codec;
  private final String library;

  JsonLibrary(String codec, String library) {
    this.codec = codec;
    this.library = library;
  }

  /** The runtime's class that generated code creates. */
  public String codec() {
    return codec;
  }

  /** The class whose presence on the class path says that the library is there. */
  public String library() {
    return library;
  }
}
