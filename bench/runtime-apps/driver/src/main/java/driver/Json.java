package driver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into maps, lists, texts and numbers, so that answers can be compared by what they say. */
final class Json {

  private final String json;
  private int at;

  private Json(String json) {
    this.json = json;
  }

  /** The value; an exception where the text is none. */
  static Object parse(String text) {
    Json json = new Json(text);
    Object value = json.value();
    json.space();
    if (json.at != text.length()) {
      throw new IllegalArgumentException("more than one value: " + text);
    }
    return value;
  }

  private Object value() {
    space();
    char first = json.charAt(at);
    switch (first) {
      case '{':
        return object();
      case '[':
        return array();
      case '"':
        return text();
      default:
        int start = at;
        while (at < json.length() && ",]} \r\n\t".indexOf(json.charAt(at)) < 0) {
          at++;
        }
        String word = json.substring(start, at);
        return switch (word) {
          case "true" -> true;
          case "false" -> false;
          case "null" -> "<null>";
          default -> Double.valueOf(word);
        };
    }
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    while (!ends('}')) {
      space();
      String name = text();
      space();
      expect(':');
      if (object.put(name, value()) != null) {
        throw new IllegalArgumentException(name + " twice: " + json);
      }
    }
    return object;
  }

  private List<Object> array() {
    List<Object> array = new ArrayList<>();
    at++;
    while (!ends(']')) {
      array.add(value());
    }
    return array;
  }

  private boolean ends(char close) {
    space();
    char next = json.charAt(at);
    if (next == close) {
      at++;
      return true;
    }
    if (next == ',') {
      at++;
    }
    return false;
  }

  private String text() {
    expect('"');
    StringBuilder text = new StringBuilder();
    for (char c = json.charAt(at++); c != '"'; c = json.charAt(at++)) {
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escaped = json.charAt(at++);
      switch (escaped) {
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case 'r' -> text.append('\r');
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'u' -> {
          text.append((char) Integer.parseInt(json.substring(at, at + 4), 16));
          at += 4;
        }
        default -> text.append(escaped);
      }
    }
    return text.toString();
  }

  private void expect(char expected) {
    if (json.charAt(at++) != expected) {
      throw new IllegalArgumentException("no " + expected + " at " + (at - 1) + ": " + json);
    }
  }

  private void space() {
    while (at < json.length() && json.charAt(at) <= ' ') {
      at++;
    }
  }
}
