package dev.lading.processor.validation;

import dev.lading.model.RoutePath;
import dev.lading.model.RoutePath.Greedy;
import dev.lading.model.RoutePath.Literal;
import dev.lading.model.RoutePath.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the paths that share requests with a path without comparing every two of them, which
 * thousands of routes could not afford.
 *
 * @param <T> what is found by its path
 */
final class RouteTree<T> {

  private final Node<T> root = new Node<>();

  void add(RoutePath path, T value) {
    Node<T> node = root;
    for (Segment segment : path.segments()) {
      if (segment instanceof Greedy) {
        node.greedy.add(value);
        return;
      }
      String text = segment instanceof Literal literal ? literal.text() : "";
      node = node.children.computeIfAbsent(text, key -> new Node<>());
    }
    node.full.add(value);
  }

  /**
   * All that may share requests with the path, itself included, of those that are greedy as it is
   * or not greedy as it is.
   */
  List<T> overlapping(RoutePath path) {
    List<T> found = new ArrayList<>();
    collect(root, path, 0, found);
    return found;
  }

  private void collect(Node<T> node, RoutePath path, int at, List<T> found) {
    boolean atEnd = at == path.segments().size();
    if (atEnd) {
      found.addAll(node.full);
      return;
    }
    Segment segment = path.segments().get(at);
    if (path.isGreedy()) {
      found.addAll(node.greedy);
    }
    if (segment instanceof Greedy) {
      node.children.values().forEach(child -> child.collectGreedy(found));
    } else if (segment instanceof Literal literal) {
      for (String text : List.of(literal.text(), "")) {
        Node<T> child = node.children.get(text);
        if (child != null) {
          collect(child, path, at + 1, found);
        }
      }
    } else {
      node.children.values().forEach(child -> collect(child, path, at + 1, found));
    }
  }

  /** A place in the tree; the child for a parameter has the empty text, which no literal has. */
  private static final class Node<T> {

    private final Map<String, Node<T>> children = new HashMap<>();
    private final List<T> full = new ArrayList<>();
    private final List<T> greedy = new ArrayList<>();

    void collectGreedy(List<T> found) {
      found.addAll(greedy);
      children.values().forEach(child -> child.collectGreedy(found));
    }
  }
}
