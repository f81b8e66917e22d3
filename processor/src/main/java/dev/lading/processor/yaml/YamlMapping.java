package dev.lading.processor.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A mapping that keeps its entries in the order in which they were put. */
public record YamlMapping(List<Entry> entries) implements YamlNode {

  /**
   * One entry.
   *
   * @param comment the lines above it, without the {@code #}
   * @param spaced whether an empty line sets it apart from the entry before
   */
  public record Entry(String key, YamlNode value, List<String> comment, boolean spaced) {

    /** Copies the comment. */
    public Entry {
      comment = List.copyOf(comment);
    }
  }

  /** Copies the entries, and refuses a key that stands there twice. */
  public YamlMapping {
    entries = List.copyOf(entries);
    Set<String> keys = new HashSet<>();
    for (Entry entry : entries) {
      if (!keys.add(entry.key())) {
        throw new IllegalArgumentException("the key stands there twice: " + entry.key());
      }
    }
  }

  /** Starts a mapping. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the entries of one mapping. */
  public static final class Builder {

    private final List<Entry> entries = new ArrayList<>();

    private Builder() {}

    /** Adds a string. */
    public Builder put(String key, String value) {
      return put(key, YamlNode.text(value));
    }

    /** Adds a whole number. */
    public Builder put(String key, long value) {
      return put(key, new YamlNode.WholeNumber(value));
    }

    /** Adds {@code true} or {@code false}. */
    public Builder put(String key, boolean value) {
      return put(key, new YamlNode.Flag(value));
    }

    /** Adds the mapping of another builder. */
    public Builder put(String key, Builder value) {
      return put(key, value.build());
    }

    /** Adds a node. */
    public Builder put(String key, YamlNode value) {
      entries.add(new Entry(key, value, List.of(), false));
      return this;
    }

    /** Adds a node after an empty line, under a comment. */
    public Builder putSpaced(String key, YamlNode value, List<String> comment) {
      entries.add(new Entry(key, value, comment, true));
      return this;
    }

    /** The mapping of what was put. */
    public YamlMapping build() {
      return new YamlMapping(entries);
    }
  }
}
