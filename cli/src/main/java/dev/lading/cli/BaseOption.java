package dev.lading.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code REFERENCE} and {@code IMAGE=REFERENCE}. */
final class BaseOption {

  private BaseOption() {}

  /** References by the images' names; the empty name stands for all others. */
  static Map<String, String> read(List<String> bases) {
    Map<String, String> read = new LinkedHashMap<>();
    for (String base : bases) {
      int equals = base.indexOf('=');
      read.put(equals < 0 ? "" : base.substring(0, equals), base.substring(equals + 1));
    }
    return read;
  }
}
