package dev.lading.processor.openapi.reading;

import dev.lading.processor.openapi.description.Keyword;
import dev.lading.processor.openapi.description.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;

/**
 * What Jakarta Validation's constraints say in the words of JSON schema.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/bean-validation/3.0/jakarta-bean-validation-spec-3.0.html#builtinconstraints">The
 *     built-in constraints</a>
 */
final class Constraints {

  private static final String PACKAGE = "jakarta.validation.constraints.";

  private static final Set<String> NOT_NULL =
      Set.of(PACKAGE + "NotNull", PACKAGE + "NotBlank", PACKAGE + "NotEmpty");

  private Constraints() {}

  /** Whether a constraint forbids {@code null}. */
  static boolean demandValue(Annotations annotations) {
    return annotations.all().map(Annotations::name).anyMatch(NOT_NULL::contains);
  }

  /** The schema, narrowed by the constraints. */
  static Schema restrict(Schema schema, Annotations annotations) {
    List<Keyword> keywords = new ArrayList<>();
    annotations
        .all()
        .filter(mirror -> Annotations.name(mirror).startsWith(PACKAGE))
        .forEach(mirror -> add(mirror, schema, keywords));
    List<Keyword> distinct = keywords.stream().distinct().toList();
    return distinct.isEmpty() ? schema : new Schema.Restricted(schema, distinct);
  }

  private static void add(AnnotationMirror mirror, Schema schema, List<Keyword> keywords) {
    switch (Annotations.name(mirror).substring(PACKAGE.length())) {
      case "NotBlank" -> keywords.add(Keyword.of("pattern", "\\S"));
      case "NotEmpty" -> keywords.add(Keyword.of("min" + measure(schema), 1));
      case "Size" -> size(mirror, schema, keywords);
      case "Min" -> keywords.add(Keyword.of("minimum", Annotations.number(mirror, "value")));
      case "Max" -> keywords.add(Keyword.of("maximum", Annotations.number(mirror, "value")));
      case "DecimalMin" -> decimal(mirror, "Minimum", keywords);
      case "DecimalMax" -> decimal(mirror, "Maximum", keywords);
      case "Positive" -> keywords.add(Keyword.of("exclusiveMinimum", 0));
      case "PositiveOrZero" -> keywords.add(Keyword.of("minimum", 0));
      case "Negative" -> keywords.add(Keyword.of("exclusiveMaximum", 0));
      case "NegativeOrZero" -> keywords.add(Keyword.of("maximum", 0));
      // Jakarta's expression must match all of the text, JSON schema's any part of it.
      case "Pattern" ->
          keywords.add(Keyword.of("pattern", "^(?:" + Annotations.text(mirror, "regexp") + ")$"));
      case "Email" -> keywords.add(Keyword.of("format", "email"));
      default -> {
        // Such as @Past, which no schema can say.
      }
    }
  }

  private static void size(AnnotationMirror mirror, Schema schema, List<Keyword> keywords) {
    long min = Annotations.number(mirror, "min");
    long max = Annotations.number(mirror, "max");
    if (min > 0) {
      keywords.add(Keyword.of("min" + measure(schema), min));
    }
    if (max < Integer.MAX_VALUE) {
      keywords.add(Keyword.of("max" + measure(schema), max));
    }
  }

  private static void decimal(AnnotationMirror mirror, String bound, List<Keyword> keywords) {
    String name =
        Annotations.flag(mirror, "inclusive")
            ? bound.toLowerCase(java.util.Locale.ROOT)
            : "exclusive" + bound;
    try {
      keywords.add(Keyword.of(name, new BigDecimal(Annotations.text(mirror, "value"))));
    } catch (NumberFormatException e) {
      // Jakarta Validation refuses it when it validates first.
    }
  }

  /** What is counted: characters, items or entries. */
  private static String measure(Schema schema) {
    if (schema instanceof Schema.OrNull orNull) {
      return measure(orNull.schema());
    }
    if (schema instanceof Schema.Items) {
      return "Items";
    }
    return schema instanceof Schema.Entries ? "Properties" : "Length";
  }
}
