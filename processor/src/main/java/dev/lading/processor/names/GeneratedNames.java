package dev.lading.processor.names;

import java.util.Locale;
import java.util.regex.Pattern;

/** How natural names become the names of generated classes, and Java names natural names. */
public final class GeneratedNames {

  private static final Pattern WORD_BOUNDARY =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

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
    StringBuilder pascal = new StringBuilder(naturalName.length());
    boolean startOfWord = true;
    for (int i = 0; i < naturalName.length(); i++) {
      char character = naturalName.charAt(i);
      boolean partOfWord = isAsciiLetterOrDigit(character);
      if (partOfWord) {
        pascal.append(startOfWord ? Character.toUpperCase(character) : character);
      }
      startOfWord = !partOfWord;
    }
    return pascal.toString();
  }

  private static boolean isAsciiLetterOrDigit(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
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
