package dev.lading.processor.declaration;

import dev.lading.model.MalformedValueException;
import java.util.Optional;
import java.util.function.Function;

/**
 * One value of an annotation and where it stands.
 *
 * @param value the value, the default one if none is written
 * @param site the value, or the annotation where none is written
 * @param <T> the value's type
 */
public record Attribute<T>(T value, AnnotationSite site) {

  /** Whether the user wrote the value, rather than leaving it to the default. */
  public boolean isWritten() {
    return site.value() != null;
  }

  /** Another value in this one's place. */
  public <R> Attribute<R> with(R other) {
    return new Attribute<>(other, site);
  }

  /** What the factory makes of the value; nothing where it is malformed. */
  public <R> Optional<R> parse(Function<? super T, ? extends R> factory) {
    try {
      return Optional.of(factory.apply(value));
    } catch (MalformedValueException e) {
      // The syntax rule reports it; whoever asks here wants well-formed values only.
      return Optional.empty();
    }
  }

  /** Why the factory refuses the value, and what to write instead; nothing where it does not. */
  public Optional<String> refusal(Function<? super T, ?> factory) {
    try {
      return Optional.ofNullable(factory.apply(value)).flatMap(wellFormed -> Optional.empty());
    } catch (MalformedValueException e) {
      return Optional.of(e.reason());
    }
  }
}
