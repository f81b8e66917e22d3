package dev.lading.processor.declaration;

import dev.lading.model.FunctionSettings;
import java.util.List;
import java.util.stream.Stream;

/**
 * A function as declared: the classes of one group, or one class without a group.
 *
 * @param name the function's name
 * @param classes its classes, sorted by name
 */
public record FunctionDeclaration(String name, List<HandlerClassDeclaration> classes) {

  /** Copies the classes. */
  public FunctionDeclaration {
    classes = List.copyOf(classes);
  }

  /** What its classes say of it. */
  public List<SettingsDeclaration> settings() {
    return classes.stream().flatMap(type -> type.settings().stream()).toList();
  }

  /** Its triggers of one kind. */
  public <T extends TriggerDeclaration> Stream<T> triggers(Class<T> kind) {
    return classes.stream()
        .flatMap(HandlerClassDeclaration::triggers)
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** What its classes say of its own URL; one at most is right. */
  public Stream<FunctionUrlDeclaration> urls() {
    return classes.stream().flatMap(type -> type.url().stream());
  }

  /** Its triggers whose handlers stream their responses. */
  public Stream<TriggerDeclaration> streamingTriggers() {
    return classes.stream().flatMap(HandlerClassDeclaration::streamingTriggers);
  }

  /** Its timeout in seconds: the maximum of what its classes ask for. */
  public int timeout() {
    return most(
        settings().stream().map(SettingsDeclaration::timeout).toList(),
        FunctionSettings.DEFAULT.timeout());
  }

  /** The maximum of what is set; what is 0 is not set. */
  public static int most(List<Attribute<Integer>> numbers, int unset) {
    return numbers.stream()
        .mapToInt(Attribute::value)
        .filter(value -> value != 0)
        .max()
        .orElse(unset);
  }
}
