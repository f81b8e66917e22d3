package bench;

/** A body. */
public record Item(String name, int quantity) {}
