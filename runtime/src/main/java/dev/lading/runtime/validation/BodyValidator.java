package dev.lading.runtime.validation;

import dev.lading.runtime.api.InvalidBodyException;
import dev.lading.runtime.api.InvalidBodyException.Violation;
import dev.lading.runtime.nullness.Nullable;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Validates bodies by Jakarta Validation, where the application has it on its class path: the API
 * and an implementation of it, such as Hibernate Validator.
 *
 * @see <a href="https://jakarta.ee/specifications/bean-validation/3.1/">Jakarta Validation</a>
 */
public final class BodyValidator {

  private final Validator validator;

  /** Creates the validator with the settings that Jakarta Validation finds. */
  @SuppressWarnings("resource") // It lives as long as the function.
  public BodyValidator() {
    this(Validation.buildDefaultValidatorFactory().getValidator());
  }

  /** Creates the validator around the application's own. */
  public BodyValidator(Validator validator) {
    this.validator = validator;
  }

  /**
   * The body, if it keeps its constraints and those of what it refers to by {@code @Valid}. Of a
   * list, a map or an array, what is in it is validated.
   *
   * @throws InvalidBodyException when it does not, with all violations, sorted by place and text
   */
  public <T> T valid(T body) {
    List<Violation> violations = new ArrayList<>();
    collect("", body, violations);
    if (!violations.isEmpty()) {
      violations.sort(BodyValidator::compare);
      throw new InvalidBodyException(violations);
    }
    return body;
  }

  private void collect(String place, @Nullable Object value, List<Violation> violations) {
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        collect(place + "[" + entry.getKey() + "]", entry.getValue(), violations);
      }
    } else if (value instanceof Iterable<?> elements) {
      int index = 0;
      for (Object element : elements) {
        collect(place + "[" + index++ + "]", element, violations);
      }
    } else if (value instanceof Object[] elements) {
      for (int i = 0; i < elements.length; i++) {
        collect(place + "[" + i + "]", elements[i], violations);
      }
    } else if (value != null) {
      for (ConstraintViolation<Object> violation : validator.validate(value)) {
        String path = String.valueOf(violation.getPropertyPath());
        String separator = place.isEmpty() || path.isEmpty() ? "" : ".";
        violations.add(new Violation(place + separator + path, violation.getMessage()));
      }
    }
  }

  private static int compare(Violation one, Violation other) {
    int byPath = one.path().compareTo(other.path());
    return byPath != 0 ? byPath : one.message().compareTo(other.message());
  }
}
