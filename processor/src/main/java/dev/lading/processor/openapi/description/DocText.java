package dev.lading.processor.openapi.description;

import java.util.Map;

/**
 * A Javadoc comment as OpenAPI has texts: in Markdown.
 *
 * @param summary the first sentence, on one line and without its full stop; may be empty
 * @param description all of the text, if it is more than one sentence; else empty
 * @param parameters what it says of each parameter
 * @param result what it says of the result; may be empty
 * @param deprecated whether it says that the thing is deprecated
 */
public record DocText(
    String summary,
    String description,
    Map<String, String> parameters,
    String result,
    boolean deprecated) {

  /** Of a thing without a comment, or whose comment cannot be had. */
  public static final DocText NONE = new DocText("", "", Map.of(), "", false);

  /** Copies the parameters. */
  public DocText {
    parameters = Map.copyOf(parameters);
  }

  /** The longest text there is. */
  public String whole() {
    return description.isEmpty() ? summary : description;
  }

  /** This text of a thing that is deprecated, whatever its comment says. */
  public DocText asDeprecated() {
    return new DocText(summary, description, parameters, result, true);
  }
}
