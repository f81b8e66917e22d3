package dev.lading.processor.openapi.reading;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the HTML and the inline tags of a Javadoc text into Markdown, which is what OpenAPI takes.
 *
 * <p>What has no counterpart is left out, and its content stays. A text that is Markdown already,
 * as in a comment of {@code ///} lines, comes out as it went in.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html#rich-text-formatting">Rich text in
 *     OpenAPI</a>
 */
final class DocMarkdown {

  /** The inmost of nested inline tags. */
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@(\\p{Alpha}+)(?:\\s+([^{}]*))?}");

  private static final Pattern CODE_WITH_BRACES =
      Pattern.compile("\\{@(code|literal)\\s+([^{}]*(?:\\{[^{}@][^{}]*}[^{}]*)*)}");
  private static final Pattern PREFORMATTED =
      Pattern.compile("<pre[^>]*>(.*?)</pre>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern ANCHOR =
      Pattern.compile(
          "<a\\s[^>]*?href\\s*=\\s*[\"']([^\"']*)[\"'][^>]*>(.*?)</a>",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML_TAG =
      Pattern.compile("</?(\\p{Alpha}[\\p{Alnum}]*)(?:\\s[^<>]*)?/?>");
  private static final Pattern ENTITY = Pattern.compile("&(#x?[\\p{XDigit}]+|\\p{Alpha}+);");

  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ");

  /** Stands for {@code <} in code, which starts no HTML. */
  private static final char LESS_THAN = '\uE000';

  private DocMarkdown() {}

  static String of(String javadoc) {
    String text = javadoc.replace("\r", "").replaceAll("(?m)^[ \\t]+|[ \\t]+$", "");
    text = replace(CODE_WITH_BRACES, text, DocMarkdown::inlineTag);
    String before;
    do {
      before = text;
      text = replace(INLINE_TAG, text, DocMarkdown::inlineTag);
    } while (!text.equals(before));
    text = replace(PREFORMATTED, text, DocMarkdown::preformatted);
    text = replace(ANCHOR, text, tag -> "[" + tag.group(2).strip() + "](" + tag.group(1) + ")");
    // An item starts a line by itself, and an empty line between two would make a loose list.
    text = text.replaceAll("\\s*(?=<(?:li|LI)\\b)", "");
    text = replace(HTML_TAG, text, DocMarkdown::htmlTag);
    text = replace(ENTITY, text, DocMarkdown::entity);
    return text.replace(LESS_THAN, '<')
        .replaceAll("(?m)[ \\t]+$", "")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  private static String replace(
      Pattern pattern, String text, java.util.function.Function<MatchResult, String> replacement) {
    return pattern
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
  }

  private static String inlineTag(MatchResult tag) {
    String content = tag.group(2) == null ? "" : tag.group(2).strip();
    return switch (tag.group(1)) {
      case "code" -> "`" + shielded(content) + "`";
      case "literal" -> shielded(content);
      case "link", "linkplain", "value" -> reference(content, tag.group(1).equals("linkplain"));
      case "summary", "index", "return" -> content;
      default -> "";
    };
  }

  /** The label of a link, or else the name that it points at, without its package. */
  private static String reference(String content, boolean plain) {
    int space = endOfTarget(content);
    if (space < content.length()) {
      return content.substring(space).strip();
    }
    String name = content.replaceAll("(?:\\p{Ll}[\\w]*\\.)+(?=\\p{Lu})", "").replace('#', '.');
    name = name.startsWith(".") ? name.substring(1) : name;
    return plain || name.isEmpty() ? name : "`" + name + "`";
  }

  /** A target may have spaces between the types of its parameters. */
  private static int endOfTarget(String content) {
    int open = content.indexOf('(');
    int space = content.indexOf(' ');
    if (open >= 0 && open < space) {
      int close = content.indexOf(')', open);
      return close < 0 ? content.length() : close + 1;
    }
    return space < 0 ? content.length() : space;
  }

  private static String preformatted(MatchResult block) {
    String code = HTML_TAG.matcher(block.group(1)).replaceAll("").replace("`", "").strip();
    return "\n\n```\n" + shielded(code) + "\n```\n\n";
  }

  private static String shielded(String code) {
    return code.replace('<', LESS_THAN).replace("&lt;", String.valueOf(LESS_THAN));
  }

  private static String htmlTag(MatchResult tag) {
    boolean end = tag.group().startsWith("</");
    return switch (tag.group(1).toLowerCase(java.util.Locale.ROOT)) {
      case "p", "ul", "ol", "dl", "table", "div", "blockquote" -> "\n\n";
      case "br", "tr", "dt" -> "\n";
      case "li" -> end ? "" : "\n- ";
      case "dd" -> end ? "" : "\n: ";
      case "td", "th" -> end ? " " : "";
      case "code", "tt", "kbd", "samp" -> "`";
      case "b", "strong" -> "**";
      case "i", "em", "cite", "var" -> "*";
      case "h1", "h2", "h3", "h4", "h5", "h6" -> end ? "**\n\n" : "\n\n**";
      default -> "";
    };
  }

  private static String entity(MatchResult entity) {
    String name = entity.group(1);
    if (!name.startsWith("#")) {
      return ENTITIES.getOrDefault(name, entity.group());
    }
    try {
      boolean hexadecimal = name.startsWith("#x");
      int character = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
      return Character.isValidCodePoint(character) ? Character.toString(character) : entity.group();
    } catch (NumberFormatException e) {
      return entity.group();
    }
  }
}
