package dev.lading.bench;

import java.util.List;
import java.util.Locale;

/** The frameworks' ways to say the same. */
final class Dialects {

  private Dialects() {}

  /** Routes that are served by one Lambda function a group. */
  static final class Lading implements Dialect {

    @Override
    public List<String> imports() {
      return List.of("dev.lading.annotations.*");
    }

    @Override
    public String onClass(SourceClass type) {
      return "@ContainerImage(name = \"bench\", group = \"" + type.group() + "\")";
    }

    @Override
    public String onMethod(String httpMethod, String path) {
      return "@Route(method = HttpMethod." + httpMethod + ", path = \"" + path + "\")";
    }

    @Override
    public String pathParameter(String name) {
      return "@PathParam ";
    }

    @Override
    public String queryParameter(String name) {
      return "@QueryParam ";
    }

    @Override
    public String header(String name) {
      return "@Header(\"" + name + "\") ";
    }

    @Override
    public String body() {
      return "@Body ";
    }
  }

  /** No routes, for Dagger has none; a component for each group creates the group's classes. */
  static final class Dagger implements Dialect {

    @Override
    public List<String> imports() {
      return List.of("javax.inject.Inject");
    }

    @Override
    public String onConstructor() {
      return "@Inject";
    }

    @Override
    public List<SourceFile> filesOfGroup(String groupPackage, List<SourceClass> classes) {
      StringBuilder text = new StringBuilder("package " + groupPackage + ";\n\n");
      text.append("@dagger.Component\npublic interface HandlersComponent {\n");
      for (SourceClass type : classes) {
        String method = type.name().substring(0, 1).toLowerCase(Locale.ROOT) + type.name().substring(1);
        text.append("\n  ").append(type.qualifiedName()).append(' ').append(method).append("();\n");
      }
      return List.of(
          new SourceFile(
              groupPackage.replace('.', '/') + "/HandlersComponent.java", text.append("}\n").toString()));
    }
  }

  /** Controllers that are registered with Javalin. */
  static final class Avaje implements Dialect {

    @Override
    public List<String> imports() {
      return List.of("io.avaje.http.api.*");
    }

    @Override
    public String onClass(SourceClass type) {
      return "@Controller";
    }

    @Override
    public String onMethod(String httpMethod, String path) {
      return "@" + capitalized(httpMethod) + "(\"" + path + "\")";
    }

    @Override
    public String queryParameter(String name) {
      return "@QueryParam ";
    }

    @Override
    public String header(String name) {
      return "@Header(\"" + name + "\") ";
    }

    @Override
    public String body() {
      return "";
    }
  }

  /** Controllers that Micronaut's router finds. */
  static final class Micronaut implements Dialect {

    @Override
    public List<String> imports() {
      return List.of("io.micronaut.http.annotation.*");
    }

    @Override
    public String onClass(SourceClass type) {
      return "@Controller";
    }

    @Override
    public String onMethod(String httpMethod, String path) {
      return "@" + capitalized(httpMethod) + "(\"" + path + "\")";
    }

    @Override
    public String pathParameter(String name) {
      return "@PathVariable ";
    }

    @Override
    public String queryParameter(String name) {
      return "@QueryValue ";
    }

    @Override
    public String header(String name) {
      return "@Header(\"" + name + "\") ";
    }

    @Override
    public String body() {
      return "@Body ";
    }
  }

  private static String capitalized(String httpMethod) {
    return httpMethod.charAt(0) + httpMethod.substring(1).toLowerCase(Locale.ROOT);
  }
}
