package dev.lading.processor.declaration;

import com.google.auto.common.MoreElements;
import javax.lang.model.element.TypeElement;

/** How classes are called in diagnostics. */
final class ClassNames {

  private ClassNames() {}

  /** The name after the package: {@code Outer.Inner}. */
  static String inFile(TypeElement type) {
    String qualified = type.getQualifiedName().toString();
    String packageName = MoreElements.getPackage(type).getQualifiedName().toString();
    return packageName.isEmpty() ? qualified : qualified.substring(packageName.length() + 1);
  }
}
