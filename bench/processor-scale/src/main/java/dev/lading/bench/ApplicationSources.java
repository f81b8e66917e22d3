package dev.lading.bench;

import dev.lading.bench.Dialect.SourceClass;
import dev.lading.bench.Dialect.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the sources of an application: ten handlers a class and, but for one function with
 * everything, ten classes a group. The handlers are the same for every framework.
 *
 * @param handlers how many handlers the application has, a multiple of ten
 * @param oneGroup whether all classes are of one group
 */
record ApplicationSources(int handlers, boolean oneGroup) {

  private static final int HANDLERS_OF_CLASS = 10;
  private static final int CLASSES_OF_GROUP = 10;

  String title() {
    return "%,d".formatted(handlers) + (oneGroup ? " in one function" : "");
  }

  /** Writes the sources to the folder and returns the files. */
  List<Path> write(Path folder, Dialect dialect) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    List<SourceClass> classes = classes();
    for (SourceClass type : classes) {
      files.add(file(type, dialect));
    }
    int groupSize = oneGroup ? classes.size() : CLASSES_OF_GROUP;
    for (int from = 0; from < classes.size(); from += groupSize) {
      List<SourceClass> group = classes.subList(from, Math.min(from + groupSize, classes.size()));
      files.addAll(dialect.filesOfGroup(group.get(0).packageName(), group));
    }
    List<Path> paths = new ArrayList<>();
    for (SourceFile file : files) {
      Path path = folder.resolve(file.path());
      Files.createDirectories(path.getParent());
      paths.add(Files.writeString(path, file.text()));
    }
    return paths;
  }

  private List<SourceClass> classes() {
    List<SourceClass> classes = new ArrayList<>();
    for (int number = 0; number < handlers / HANDLERS_OF_CLASS; number++) {
      int group = oneGroup ? 0 : number / CLASSES_OF_GROUP;
      classes.add(
          new SourceClass(number, "app.group" + group, "Orders" + number, "group-" + group));
    }
    return classes;
  }

  private static SourceFile file(SourceClass type, Dialect dialect) {
    StringBuilder text = new StringBuilder("package " + type.packageName() + ";\n\n");
    text.append("import java.util.ArrayList;\nimport java.util.List;\nimport java.util.Map;\n");
    text.append("import java.util.concurrent.ConcurrentHashMap;\n");
    dialect.imports().forEach(name -> text.append("import ").append(name).append(";\n"));
    text.append('\n').append(dialect.onClass(type)).append("\npublic final class ");
    text.append(type.name()).append(" {\n");
    text.append(
        """

          public record Order(String id, String customer, int quantity, long cents) {}

          private final Map<String, Order> orders = new ConcurrentHashMap<>();
        """);
    if (!dialect.onConstructor().isEmpty()) {
      text.append("\n  ").append(dialect.onConstructor());
      text.append("\n  public ").append(type.name()).append("() {}\n");
    }
    new HandlerMethods(dialect, "/orders-" + type.number(), text).append();
    return new SourceFile(
        type.qualifiedName().replace('.', '/') + ".java", text.append("}\n").toString());
  }
}
