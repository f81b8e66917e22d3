package dev.lading.processor;

import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/**
 * Knows whether the compiler will print the place of a diagnostic: it has none for an element of a
 * class file, which is what an incremental build hands us for unchanged classes.
 */
final class SourceTrees {

  private final Optional<Trees> trees;

  SourceTrees(ProcessingEnvironment environment) {
    this.trees = trees(environment);
  }

  private static Optional<Trees> trees(ProcessingEnvironment environment) {
    try {
      return Optional.of(Trees.instance(environment));
    } catch (IllegalArgumentException | LinkageError e) {
      // Another compiler than javac, or a build tool's wrapper around it.
      return Optional.empty();
    }
  }

  /** Whether the element's source is sure to be at hand. */
  boolean hasSource(Element element) {
    return trees.map(known -> known.getPath(element)).isPresent();
  }
}
