package dev.lading.processor.declaration;

import dev.lading.model.JavaType;
import java.util.Optional;

/**
 * A type as generated code can name it, or why it cannot.
 *
 * @param type the type, if generated code can name it
 * @param obstacle why not, if it cannot; else empty
 */
public record TypeReading(Optional<JavaType> type, String obstacle) {

  static TypeReading of(JavaType type) {
    return new TypeReading(Optional.of(type), "");
  }

  static TypeReading impossible(String obstacle) {
    return new TypeReading(Optional.empty(), obstacle);
  }
}
