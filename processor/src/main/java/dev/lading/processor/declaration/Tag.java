package dev.lading.processor.declaration;

import dev.lading.model.ResourceTag;
import java.util.Optional;

/**
 * One tag of a function.
 *
 * @param key the tag's key
 * @param value its value, which may be empty
 * @param site where it is written
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-tags.html">Using tags on
 *     Lambda functions</a>
 */
public record Tag(String key, String value, AnnotationSite site) {

  /** Reads {@code key=value}; nothing where the text has another form. */
  public static Optional<Tag> of(Attribute<String> text) {
    return text.parse(ResourceTag::parse).map(tag -> new Tag(tag.key(), tag.value(), text.site()));
  }
}
