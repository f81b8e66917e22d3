package dev.lading.runtime.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decodes percent-encoded texts of URLs.
 *
 * <p>A {@code %} without two hexadecimal digits stands for itself, as in browsers: a client's
 * typing mistake is the handler's to judge.
 *
 * @see <a href="https://url.spec.whatwg.org/#percent-decode">URL Standard, percent-decode</a>
 */
final class PercentDecoder {

  private PercentDecoder() {}

  /** Decodes a part of a path, where {@code +} stands for itself. */
  static String path(String text) {
    return text.indexOf('%') < 0 ? text : decode(text, false);
  }

  /** Decodes a query string; each name has its values in order. */
  static Map<String, List<String>> query(String text) {
    if (text.isEmpty()) {
      return Map.of();
    }
    Map<String, List<String>> query = new LinkedHashMap<>();
    int start = 0;
    while (start <= text.length()) {
      int and = text.indexOf('&', start);
      int end = and < 0 ? text.length() : and;
      if (end > start) {
        pair(text.substring(start, end), query);
      }
      start = end + 1;
    }
    return query;
  }

  /** Decodes the names and values of a query that is taken apart already. */
  static Map<String, List<String>> query(Map<String, List<String>> encoded) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> parameter : encoded.entrySet()) {
      List<String> values = new ArrayList<>(parameter.getValue().size());
      for (int i = 0; i < parameter.getValue().size(); i++) {
        values.add(queryPart(parameter.getValue().get(i)));
      }
      query.put(queryPart(parameter.getKey()), values);
    }
    return query;
  }

  private static void pair(String pair, Map<String, List<String>> query) {
    int equals = pair.indexOf('=');
    String name = queryPart(equals < 0 ? pair : pair.substring(0, equals));
    String value = equals < 0 ? "" : queryPart(pair.substring(equals + 1));
    List<String> values = query.get(name);
    if (values == null) {
      values = new ArrayList<>(1);
      query.put(name, values);
    }
    values.add(value);
  }

  /** Decodes a name or a value of a query, where {@code +} is a space. */
  static String queryPart(String text) {
    return text.indexOf('%') < 0 && text.indexOf('+') < 0 ? text : decode(text, true);
  }

  private static String decode(String text, boolean plusIsSpace) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      int value = b == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
      if (value >= 0) {
        bytes[length++] = (byte) value;
        i += 2;
      } else {
        bytes[length++] = plusIsSpace && b == '+' ? (byte) ' ' : b;
      }
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private static int hex(byte high, byte low) {
    int h = Character.digit((char) (high & 0xff), 16);
    int l = Character.digit((char) (low & 0xff), 16);
    return h < 0 || l < 0 || high < 0 || low < 0 ? -1 : h * 16 + l;
  }
}
