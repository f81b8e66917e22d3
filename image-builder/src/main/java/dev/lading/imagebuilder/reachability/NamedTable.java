package dev.lading.imagebuilder.reachability;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table whose names are looked up on the whole class path, each when it is first met. */
final class NamedTable {

  private final ClassTable table;
  private final Function<String, NamedClass> classPath;
  private final @Nullable NamedClass[] known;

  NamedTable(ClassTable table, Function<String, NamedClass> classPath) {
    this.table = table;
    this.classPath = classPath;
    this.known = new NamedClass[table.size()];
  }

  ClassTable table() {
    return table;
  }

  NamedClass named(int number) {
    NamedClass found = known[number];
    if (found == null) {
      found = classPath.apply(table.name(number));
      known[number] = found;
    }
    return found;
  }
}
