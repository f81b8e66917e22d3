package dev.lading.imagebuilder.reachability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The classes of one jar or folder, what each of them names, and which services are provided.
 *
 * <p>Names are numbers here, as a class path has some ten thousand classes and a hundred times as
 * many references.
 */
final class ClassTable {

  /** All names; those of the table's own classes come first. */
  private final String[] names;

  /** Where in {@link #edges} the certain and then the possible references of each class start. */
  private final int[] starts;

  private final int[] edges;
  private final BitSet loaders;
  private final Map<String, List<String>> services;

  ClassTable(
      String[] names,
      int[] starts,
      int[] edges,
      BitSet loaders,
      Map<String, List<String>> services) {
    this.names = names;
    this.starts = starts;
    this.edges = edges;
    this.loaders = loaders;
    this.services = services;
  }

  /** A table of classes by their names. */
  static ClassTable of(Map<String, ClassReferences> classes, Map<String, List<String>> services) {
    List<String> names = new ArrayList<>(classes.keySet());
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    int[] starts = new int[2 * classes.size() + 1];
    IntList edges = new IntList();
    BitSet loaders = new BitSet();
    int number = 0;
    for (ClassReferences references : classes.values()) {
      for (Set<String> kind : List.of(references.certain(), references.possible())) {
        for (String name : kind) {
          Integer known = numbers.get(name);
          if (known == null) {
            known = names.size();
            numbers.put(name, known);
            names.add(name);
          }
          edges.add(known);
        }
        starts[number + 1] = edges.size();
        number++;
      }
      loaders.set(number / 2 - 1, references.loadsServices());
    }
    return new ClassTable(names.toArray(new String[0]), starts, edges.values(), loaders, services);
  }

  /** How many classes there are; their numbers are the first. */
  int classes() {
    return starts.length / 2;
  }

  String name(int number) {
    return names[number];
  }

  /** How many names there are. */
  int size() {
    return names.length;
  }

  /** The numbers of the names that a class links to. */
  int[] certain(int number) {
    return Arrays.copyOfRange(edges, starts[2 * number], starts[2 * number + 1]);
  }

  /** The numbers of the names that a class has in texts. */
  int[] possible(int number) {
    return Arrays.copyOfRange(edges, starts[2 * number + 1], starts[2 * number + 2]);
  }

  /** Whether a class looks for providers of services. */
  boolean loadsServices(int number) {
    return loaders.get(number);
  }

  /** The providers of each service, by the service's class name with slashes. */
  Map<String, List<String>> services() {
    return services;
  }

  String[] names() {
    return names;
  }

  int[] starts() {
    return starts;
  }

  int[] edges() {
    return edges;
  }

  BitSet loaders() {
    return loaders;
  }

  /** Collects the services of a table. */
  static final class Services {
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    /** Reads a file that lists the providers of a service. */
    void add(String service, String text) {
      for (String line : text.lines().toList()) {
        int comment = line.indexOf('#');
        String provider = (comment < 0 ? line : line.substring(0, comment)).strip();
        if (!provider.isEmpty()) {
          found
              .computeIfAbsent(service.replace('.', '/'), each -> new ArrayList<>())
              .add(provider.replace('.', '/'));
        }
      }
    }

    Map<String, List<String>> found() {
      return found;
    }
  }

  /** A growing list of numbers. */
  private static final class IntList {
    private int[] values = new int[1024];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    int size() {
      return size;
    }

    int[] values() {
      return Arrays.copyOf(values, size);
    }
  }
}
