package loop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** As much of JSON as the loop needs, by hand: reads a text from beginning to end. */
final class Json {

  private final byte[] json;
  private int at;

  Json(byte[] json) {
    this.json = json;
  }

  int peek() {
    while (json[at] <= ' ') {
      at++;
    }
    return json[at];
  }

  /** Whether the object or array has one more member; passes over what stands before it. */
  boolean more() {
    int next = peek();
    at++;
    if (next == '}' || next == ']') {
      return false;
    }
    if (next != '{' && next != '[' && next != ',') {
      throw new IllegalArgumentException("not JSON at " + at);
    }
    next = peek();
    if (next == '}' || next == ']') {
      at++;
      return false;
    }
    return true;
  }

  String name() {
    String name = text();
    if (peek() != ':') {
      throw new IllegalArgumentException("not JSON at " + at);
    }
    at++;
    return name;
  }

  String text() {
    if (peek() != '"') {
      throw new IllegalArgumentException("no text at " + at);
    }
    int start = ++at;
    while (json[at] != '"' && json[at] != '\\') {
      at++;
    }
    if (json[at] == '"') {
      return new String(json, start, at++ - start, StandardCharsets.UTF_8);
    }
    byte[] text = new byte[json.length - start];
    int length = at - start;
    System.arraycopy(json, start, text, 0, length);
    while (json[at] != '"') {
      if (json[at] != '\\') {
        text[length++] = json[at++];
        continue;
      }
      at++;
      switch (json[at++]) {
        case 'n' -> text[length++] = '\n';
        case 'r' -> text[length++] = '\r';
        case 't' -> text[length++] = '\t';
        case 'b' -> text[length++] = '\b';
        case 'f' -> text[length++] = '\f';
        case 'u' -> {
          String digits = new String(json, at, 4, StandardCharsets.US_ASCII);
          byte[] utf8 = Character.toString(Integer.parseInt(digits, 16)).getBytes(StandardCharsets.UTF_8);
          System.arraycopy(utf8, 0, text, length, utf8.length);
          length += utf8.length;
          at += 4;
        }
        default -> text[length++] = json[at - 1];
      }
    }
    at++;
    return new String(text, 0, length, StandardCharsets.UTF_8);
  }

  String number() {
    peek();
    int start = at;
    while (at < json.length && json[at] > ' ' && json[at] != ',' && json[at] != '}' && json[at] != ']') {
      at++;
    }
    return new String(json, start, at - start, StandardCharsets.US_ASCII);
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    while (more()) {
      texts.add(text());
    }
    return texts;
  }

  void skip() {
    switch (peek()) {
      case '"' -> {
        for (at++; json[at] != '"'; at++) {
          if (json[at] == '\\') {
            at++;
          }
        }
        at++;
      }
      case '{' -> {
        while (more()) {
          name();
          skip();
        }
      }
      case '[' -> {
        while (more()) {
          skip();
        }
      }
      default -> number();
    }
  }

  static void text(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u00").append(c < 16 ? '0' : '1').append(Character.forDigit(c & 15, 16));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  static void texts(StringBuilder out, List<String> texts) {
    out.append('[');
    for (int i = 0; i < texts.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      text(out, texts.get(i));
    }
    out.append(']');
  }
}
