package dev.lading.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * The syntax of patterns that AWS compares JSON with: objects as in the event, and at each leaf an
 * array of values and filters, of which one must match.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html">Comparison
 *     operators in EventBridge patterns</a>
 */
final class PatternSyntax {

  private static final String OR = "$or";
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Dialect dialect;
  private final JsonParser json;

  private PatternSyntax(Dialect dialect, JsonParser json) {
    this.dialect = dialect;
    this.json = json;
  }

  /**
   * What a service takes.
   *
   * @param filters the names of the filters
   * @param fields the names of the event's own fields; none for any
   * @param maxNumber the largest number that a numeric filter takes, and the negative of the
   *     smallest
   * @param maxLength the most characters
   */
  record Dialect(Set<String> filters, Set<String> fields, long maxNumber, int maxLength) {}

  /**
   * Checks a pattern.
   *
   * @throws MalformedValueException when the service would refuse it, or it could never match
   */
  static void check(String pattern, Dialect dialect) {
    if (pattern.length() > dialect.maxLength()) {
      throw new MalformedValueException(
          "it has %d characters, and AWS takes %d"
              .formatted(pattern.length(), dialect.maxLength()));
    }
    try (JsonParser json = JSON.createParser(pattern)) {
      new PatternSyntax(dialect, json).all();
    } catch (JsonProcessingException e) {
      throw new MalformedValueException("it is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  private void all() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new MalformedValueException(
          "a pattern is a JSON object whose fields lead to arrays, such as {\"type\": [\"order\"]}");
    }
    object("", true);
    if (json.nextToken() != null) {
      throw new MalformedValueException("the text goes on after the pattern's end");
    }
  }

  private void object(String place, boolean top) throws IOException {
    boolean empty = true;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      empty = false;
      JsonToken value = json.nextToken();
      String at = place.isEmpty() ? name : place + "." + name;
      if (name.equals(OR)) {
        alternatives(at, place, top);
      } else if (top && !dialect.fields().isEmpty() && !dialect.fields().contains(name)) {
        throw new MalformedValueException(
            "an event has no field '%s'; it has %s"
                .formatted(name, String.join(", ", new TreeSet<>(dialect.fields()))));
      } else if (value == JsonToken.START_OBJECT) {
        object(at, false);
      } else if (value == JsonToken.START_ARRAY) {
        leaf(at);
      } else {
        throw new MalformedValueException(
            "the value of '%s' is not in an array; write [%s]".formatted(at, written(value)));
      }
    }
    if (empty) {
      throw new MalformedValueException(
          (place.isEmpty() ? "it" : "'" + place + "'")
              + " is empty, so it says nothing of an event");
    }
  }

  private String written(JsonToken value) throws IOException {
    return value == JsonToken.VALUE_STRING ? '"' + json.getText() + '"' : json.getText();
  }

  private void alternatives(String at, String place, boolean top) throws IOException {
    int count = 0;
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() == JsonToken.START_OBJECT) {
        count++;
        object(place, top);
      }
    }
    if (count < 2 || json.currentToken() != JsonToken.END_ARRAY) {
      throw new MalformedValueException(
          "'%s' is not an array of two patterns or more, of which one must match".formatted(at));
    }
  }

  private void leaf(String at) throws IOException {
    boolean empty = true;
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      empty = false;
      if (token == JsonToken.START_OBJECT) {
        filter(at);
      } else if (token == JsonToken.START_ARRAY) {
        throw new MalformedValueException(
            "'%s' has an array in its array; its elements are values and filters".formatted(at));
      }
    }
    if (empty) {
      throw new MalformedValueException(
          "'%s' is an empty array, which matches nothing".formatted(at));
    }
  }

  private void filter(String at) throws IOException {
    String name = json.nextToken() == JsonToken.FIELD_NAME ? json.currentName() : "";
    if (!dialect.filters().contains(name)) {
      throw new MalformedValueException(
          "'%s' has no such filter as {\"%s\": ...}; there are %s"
              .formatted(at, name, String.join(", ", new TreeSet<>(dialect.filters()))));
    }
    json.nextToken();
    new PatternFilter(json, at, dialect.maxNumber()).check(name);
    if (json.nextToken() != JsonToken.END_OBJECT) {
      throw new MalformedValueException(
          "the filter {\"%s\": ...} of '%s' has a second field; write it as a filter of its own"
              .formatted(name, at));
    }
  }
}
