package dev.lading.processor.declaration;

import com.google.auto.common.MoreElements;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The way from an element outwards. */
public final class EnclosingElements {

  private EnclosingElements() {}

  /** The element around a member, a parameter or a class, which always has one. */
  public static Element parent(Element element) {
    return Objects.requireNonNull(
        element.getEnclosingElement(), "only modules and packages stand alone");
  }

  /** The class that the element is, or that it is in. */
  public static TypeElement type(Element element) {
    Element at = element;
    while (!MoreElements.isType(at)) {
      at = parent(at);
    }
    return MoreElements.asType(at);
  }
}
