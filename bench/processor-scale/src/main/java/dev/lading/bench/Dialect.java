package dev.lading.bench;

import java.util.List;

/**
 * What differs between the sources of one application for two frameworks: the annotations, each with
 * a space after it where something follows on its line, and empty where the framework has none.
 */
interface Dialect {

  /** The imports of a class with handlers. */
  List<String> imports();

  /** The annotations of a class with handlers. */
  default String onClass(SourceClass type) {
    return "";
  }

  /** The annotation of the class's constructor; without one the class needs no constructor. */
  default String onConstructor() {
    return "";
  }

  /** The annotation of a handler. */
  default String onMethod(String httpMethod, String path) {
    return "";
  }

  /** The annotation of a parameter that is a part of the path. */
  default String pathParameter(String name) {
    return "";
  }

  /** The annotation of a parameter of the query string. */
  default String queryParameter(String name) {
    return "";
  }

  /** The annotation of a parameter that is a header. */
  default String header(String name) {
    return "";
  }

  /** The annotation of a parameter that is the body. */
  default String body() {
    return "";
  }

  /** More files that the framework needs for a group of classes: name and text. */
  default List<SourceFile> filesOfGroup(String groupPackage, List<SourceClass> classes) {
    return List.of();
  }

  /**
   * A class with handlers.
   *
   * @param number its number in the application
   * @param packageName its package
   * @param name its simple name
   * @param group the group whose classes belong together
   */
  record SourceClass(int number, String packageName, String name, String group) {

    String qualifiedName() {
      return packageName + "." + name;
    }
  }

  /**
   * A source file.
   *
   * @param path its path in the folder of sources
   * @param text its content
   */
  record SourceFile(String path, String text) {}
}
