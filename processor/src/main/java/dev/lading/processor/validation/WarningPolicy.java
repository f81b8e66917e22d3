package dev.lading.processor.validation;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.AnnotationValues;
import com.google.auto.common.MoreElements;
import dev.lading.processor.declaration.AnnotationSite;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;

/**
 * What becomes of warnings: the whole compilation can make errors of them or leave some out, and a
 * class or a method can leave out its own with {@code @SuppressWarnings("lading:route-timeout")}.
 *
 * <p>Errors are never left out: what they stop would fail when it is deployed, or later.
 *
 * @param promoted whether warnings are errors
 * @param suppressed the ids of those that the compilation leaves out
 */
public record WarningPolicy(boolean promoted, Set<String> suppressed) {

  /** What the value of a {@code @SuppressWarnings} starts with where it is meant for Lading. */
  private static final String PREFIX = "lading:";

  /** Copies the ids. */
  public WarningPolicy {
    suppressed = Set.copyOf(suppressed);
  }

  /** Reads the ids of a list that is separated by commas. */
  public static Set<String> ids(String list) {
    Set<String> ids = new TreeSet<>();
    Arrays.stream(list.split(",", -1)).map(String::trim).forEach(ids::add);
    ids.remove("");
    return ids;
  }

  /** How bad a message without a place is; nothing if it is not to be told. */
  public Optional<Severity> severity(Message message) {
    if (message.severity() == Severity.ERROR) {
      return Optional.of(Severity.ERROR);
    }
    if (suppressed.contains(message.id())) {
      return Optional.empty();
    }
    return Optional.of(promoted ? Severity.ERROR : Severity.WARNING);
  }

  /** How bad a message at a place is; nothing if it is not to be told. */
  Optional<Severity> severity(Message message, AnnotationSite site) {
    Optional<Severity> severity = severity(message);
    boolean left =
        message.severity() == Severity.WARNING
            && suppressions(site.element()).anyMatch(message.id()::equals);
    return left ? Optional.empty() : severity;
  }

  /** What is wrong with an id that somebody wants left out; nothing if it is a warning's. */
  public static Optional<String> objection(String id) {
    Optional<Message> known =
        Stream.of(Message.values()).filter(message -> message.id().equals(id)).findFirst();
    if (known.isPresent()) {
      return known
          .filter(message -> message.severity() == Severity.ERROR)
          .map(message -> "it is an error, and only warnings can be left out");
    }
    List<String> warnings =
        Stream.of(Message.values())
            .filter(message -> message.severity() == Severity.WARNING)
            .map(Message::id)
            .toList();
    return Optional.of(
        NearestName.of(id, warnings)
            .map(nearest -> "did you mean " + nearest + "?")
            .orElse("there are " + String.join(", ", warnings)));
  }

  /** The ids that an element and what is around it leave out. */
  private static Stream<String> suppressions(Element element) {
    Stream<String> own = suppressedAt(element).map(WarningPolicy::idOf).flatMap(Optional::stream);
    Element around = element.getEnclosingElement();
    return around == null || around instanceof PackageElement
        ? own
        : Stream.concat(own, suppressions(around));
  }

  /** The values of an element's {@code @SuppressWarnings}. */
  static Stream<AnnotationSite> suppressedAt(Element element) {
    return MoreElements.getAnnotationMirror(element, SuppressWarnings.class).toJavaUtil().stream()
        .flatMap(
            mirror ->
                values(AnnotationMirrors.getAnnotationValue(mirror, "value"))
                    .map(value -> new AnnotationSite(element, mirror, value)));
  }

  /** One text stands for an array of one, though a class file would have the array. */
  private static Stream<? extends AnnotationValue> values(AnnotationValue value) {
    return value.getValue() instanceof List
        ? AnnotationValues.getAnnotationValues(value).stream()
        : Stream.of(value);
  }

  /** The id in a value of {@code @SuppressWarnings}; nothing if it is meant for somebody else. */
  static Optional<String> idOf(AnnotationSite site) {
    return Optional.ofNullable(site.value())
        .map(value -> String.valueOf(value.getValue()))
        .filter(text -> text.startsWith(PREFIX))
        .map(text -> text.substring(PREFIX.length()));
  }
}
