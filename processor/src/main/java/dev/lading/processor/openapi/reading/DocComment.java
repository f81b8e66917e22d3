package dev.lading.processor.openapi.reading;

import dev.lading.processor.openapi.description.DocText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a Javadoc comment apart: its main text, and the block tags that a document can use. */
final class DocComment {

  private static final Pattern BLOCK_TAG = Pattern.compile("^\\s*@(\\p{Alpha}+)(?:\\s+(.*))?$");
  private static final Pattern PARAMETER = Pattern.compile("(\\S+)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern RETURN =
      Pattern.compile("\\{@return\\s+([^{}]*(?:\\{[^{}]*}[^{}]*)*)}");

  /** The end of a sentence; an abbreviation in its midst is followed by a small letter. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?](?=\\s+[^\\p{Ll}\\s]|\\s*$)|\\n\\s*\\n");

  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private String result = "";
  private String deprecation = "";
  private boolean deprecated;

  private DocComment(String comment) {
    StringBuilder block = text;
    String tag = "";
    List<String[]> blocks = new ArrayList<>();
    for (String line : comment.lines().toList()) {
      Matcher start = BLOCK_TAG.matcher(line);
      if (start.matches()) {
        finish(tag, block, blocks);
        tag = start.group(1);
        block = new StringBuilder(start.group(2) == null ? "" : start.group(2)).append('\n');
      } else {
        block.append(line).append('\n');
      }
    }
    finish(tag, block, blocks);
    blocks.forEach(each -> blockTag(each[0], each[1]));
  }

  private static void finish(String tag, StringBuilder block, List<String[]> blocks) {
    if (!tag.isEmpty()) {
      blocks.add(new String[] {tag, block.toString()});
    }
  }

  private void blockTag(String tag, String content) {
    switch (tag) {
      case "param" -> {
        Matcher named = PARAMETER.matcher(content.strip());
        if (named.matches()) {
          parameters.put(named.group(1), DocMarkdown.of(named.group(2)));
        }
      }
      case "return" -> result = DocMarkdown.of(content);
      case "deprecated" -> {
        deprecated = true;
        deprecation = DocMarkdown.of(content);
      }
      default -> {
        // See, since, throws, author: for those who read the source.
      }
    }
  }

  /** The texts of a comment. */
  static DocText parse(String comment) {
    return new DocComment(comment).toText();
  }

  private DocText toText() {
    String main = text.toString();
    Matcher inline = RETURN.matcher(main);
    if (inline.find()) {
      String returned = DocMarkdown.of(inline.group(1));
      result = result.isEmpty() ? returned : result;
      main =
          inline.replaceFirst(Matcher.quoteReplacement("Returns " + inline.group(1).strip() + "."));
    }
    String all = DocMarkdown.of(main);
    String summary = firstSentence(all);
    boolean more = !all.equals(summary);
    if (!deprecation.isEmpty()) {
      all = (all + "\n\nDeprecated: " + deprecation).strip();
      more = true;
    }
    return new DocText(
        withoutFullStop(summary.replaceAll("\\s*\\n\\s*", " ")),
        more ? all : "",
        parameters,
        result,
        deprecated);
  }

  private static String firstSentence(String text) {
    Matcher end = SENTENCE_END.matcher(text);
    return end.find() ? text.substring(0, end.end()).strip() : text;
  }

  private static String withoutFullStop(String sentence) {
    return sentence.endsWith(".") && !sentence.endsWith("..")
        ? sentence.substring(0, sentence.length() - 1)
        : sentence;
  }
}
