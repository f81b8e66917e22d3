package dev.lading.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks one filter of a pattern, whose operand is the parser's current value.
 *
 * @param json stands at the operand, and then at its end
 * @param at the leaf that has the filter
 * @param maxNumber the largest number that a numeric filter takes
 */
record PatternFilter(JsonParser json, String at, long maxNumber) {

  private static final Set<String> ALL =
      Set.of(
          "prefix",
          "suffix",
          "anything-but",
          "numeric",
          "exists",
          "cidr",
          "wildcard",
          "equals-ignore-case");

  /** The filters that can stand in an {@code anything-but}. */
  private static final Set<String> NEGATED =
      Set.of("prefix", "suffix", "equals-ignore-case", "wildcard");

  private static final Set<String> LOWER = Set.of(">", ">=");
  private static final Set<String> UPPER = Set.of("<", "<=");
  private static final Pattern CIDR =
      Pattern.compile(
          "(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!/)|(?=/))){4}/(?:3[0-2]|[12]?\\d)"
              + "|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*/(?:12[0-8]|1[01]\\d|\\d?\\d)");

  /** The names of all filters. */
  static Set<String> all() {
    return ALL;
  }

  void check(String name) throws IOException {
    switch (name) {
      case "prefix", "suffix" -> affix(name);
      case "equals-ignore-case" -> text(name);
      case "wildcard" -> wildcard();
      case "cidr" -> cidr();
      case "exists" -> exists();
      case "numeric" -> numeric();
      case "anything-but" -> anythingBut();
      default -> throw new IllegalArgumentException("no such filter: " + name);
    }
  }

  /** A text, or {@code {"equals-ignore-case": text}}. */
  private void affix(String name) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      text(name);
      return;
    }
    json.nextToken();
    if (!"equals-ignore-case".equals(json.currentName())) {
      throw wants(name, "a text, or {\"equals-ignore-case\": a text}");
    }
    json.nextToken();
    text(name);
    end(name);
  }

  private void text(String name) {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw wants(name, "a text");
    }
  }

  private void wildcard() throws IOException {
    text("wildcard");
    if (json.getText().contains("**")) {
      throw wants("wildcard", "a text with no two '*' in a row");
    }
  }

  private void cidr() throws IOException {
    text("cidr");
    if (!CIDR.matcher(json.getText()).matches()) {
      throw wants("cidr", "a range of addresses, such as 10.0.0.0/24");
    }
  }

  private void exists() {
    if (!json.currentToken().isBoolean()) {
      throw wants("exists", "true or false");
    }
  }

  private void numeric() throws IOException {
    String wanted = "a comparison, such as [\">\", 0, \"<=\", 100]";
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw wants("numeric", wanted);
    }
    String first = operator(wanted);
    number(wanted);
    if (json.nextToken() == JsonToken.END_ARRAY && (first.equals("=") || isBound(first))) {
      return;
    }
    String second = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
    number(wanted);
    if (!LOWER.contains(first)
        || !UPPER.contains(second)
        || json.nextToken() != JsonToken.END_ARRAY) {
      throw wants("numeric", wanted);
    }
  }

  private static boolean isBound(String operator) {
    return LOWER.contains(operator) || UPPER.contains(operator);
  }

  private String operator(String wanted) throws IOException {
    if (json.nextToken() != JsonToken.VALUE_STRING) {
      throw wants("numeric", wanted);
    }
    return json.getText();
  }

  private void number(String wanted) throws IOException {
    if (!json.nextToken().isNumeric()) {
      throw wants("numeric", wanted);
    }
    if (json.getDecimalValue().abs().compareTo(BigDecimal.valueOf(maxNumber)) > 0) {
      throw wants("numeric", "numbers from -%d to %d".formatted(maxNumber, maxNumber));
    }
  }

  private void anythingBut() throws IOException {
    String wanted =
        "a text, a number, an array of them, or a filter by prefix, suffix, equals-ignore-case or"
            + " wildcard";
    if (json.currentToken() != JsonToken.START_OBJECT) {
      oneOrMore(true, wanted);
      return;
    }
    json.nextToken();
    if (!NEGATED.contains(String.valueOf(json.currentName()))) {
      throw wants("anything-but", wanted);
    }
    json.nextToken();
    oneOrMore(false, wanted);
    end("anything-but");
  }

  private void oneOrMore(boolean numbers, String wanted) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      scalar(numbers, wanted);
      return;
    }
    boolean empty = true;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      empty = false;
      scalar(numbers, wanted);
    }
    if (empty) {
      throw wants("anything-but", wanted);
    }
  }

  private void scalar(boolean numbers, String wanted) {
    JsonToken token = json.currentToken();
    if (token != JsonToken.VALUE_STRING && !(numbers && token.isNumeric())) {
      throw wants("anything-but", wanted);
    }
  }

  private void end(String name) throws IOException {
    if (json.nextToken() != JsonToken.END_OBJECT) {
      throw wants(name, "one filter only");
    }
  }

  private MalformedValueException wants(String name, String operand) {
    return new MalformedValueException(
        "the filter {\"%s\": ...} of '%s' takes %s".formatted(name, at, operand));
  }
}
