package dev.lading.docs;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The little HTML that pages have, such as a picture for light and one for dark screens. */
final class Html {

  private static final Pattern SOURCE = Pattern.compile("\\b(?:src|srcset|href)=\"([^\"]+)\"");

  private Html() {}

  static Stream<String> sources(String html) {
    return SOURCE.matcher(html).results().map((MatchResult source) -> source.group(1));
  }
}
