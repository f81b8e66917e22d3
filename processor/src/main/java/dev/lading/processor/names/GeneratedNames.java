package dev.lading.processor.names;

import java.util.Locale;
import java.util.regex.Pattern;

/** How natural names become the names of generated classes, and Java names natural names. */
public final class GeneratedNames {

  private static final Pattern WORD_BOUNDARY =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");

  private GeneratedNames() {}

  /** A Java name in kebab case: {@code LLMScrapeHandler} becomes {@code llm-scrape-handler}. */
  public static String kebabCase(String javaName) {
    return WORD_BOUNDARY
        .matcher(javaName)
        .replaceAll("-")
        .replace('_', '-')
        .toLowerCase(Locale.ROOT);
  }

  /** A natural name in Pascal case: {@code llm-shared-http} becomes {@code LlmSharedHttp}. */
  public static String pascalCase(String naturalName) {
    StringBuilder pascal = new StringBuilder();
    for (String word : SEPARATORS.split(naturalName, -1)) {
      if (!word.isEmpty()) {
        pascal.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      }
    }
    return pascal.toString();
  }

  /** A name as that of a variable: {@code X-Api-Key} becomes {@code xApiKey}. */
  public static String camelCase(String name) {
    String pascal = pascalCase(name);
    if (pascal.isEmpty()) {
      return "value";
    }
    String camel = Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1);
    return Character.isJavaIdentifierStart(camel.charAt(0)) ? camel : "value" + camel;
  }

  /** The simple name of a function's dispatch class. */
  public static String functionClass(String functionName) {
    return pascalCase(functionName) + "Function";
  }

  /** The simple name of an image's entry class. */
  public static String imageClass(String imageName) {
    String pascal = pascalCase(imageName);
    // An image's name may start with a digit, the name of a class may not.
    return !pascal.isEmpty() && Character.isDigit(pascal.charAt(0))
        ? "Image" + pascal
        : pascal + "Image";
  }
}
