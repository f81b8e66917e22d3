package dev.lading.processor.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import dev.lading.model.Application;
import dev.lading.processor.emit.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files that the emitter wrote for one application, by path. */
record Rendering(Map<String, String> files) {

  static final String TEMPLATE = "META-INF/lading/cloudformation/template.yaml";

  static Rendering of(Application application) {
    return of(application, TemplateSettings.DEFAULT);
  }

  static Rendering of(Application application, TemplateSettings settings) {
    Map<String, String> files = new LinkedHashMap<>();
    new CloudFormationEmitter(new RenderedTemplates(application, settings))
        .emit(
            application,
            new Output() {
              @Override
              public void source(JavaFile file) {
                throw new AssertionError("no Java is written here: " + file);
              }

              @Override
              public void resource(String path, String text) {
                if (files.put(path, text) != null) {
                  throw new AssertionError("written twice: " + path);
                }
              }
            });
    return new Rendering(files);
  }

  /**
   * Leaves the files in {@code target/templates/<name>}, for the check against resource schemas
   * that follows the tests.
   */
  Rendering kept(String name) {
    Path folder = Path.of("target", "templates", name);
    files.forEach(
        (path, text) -> {
          try {
            Path file = folder.resolve(Path.of(path).getFileName());
            Files.createDirectories(folder);
            Files.writeString(file, text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return this;
  }

  /** The application's template, which is right, and kept for the check against the schemas. */
  static ParsedTemplate checked(String name, Application application) {
    Rendering rendering = of(application).kept(name);
    assertThat(rendering.files().values())
        .allSatisfy(
            text -> assertThat(TemplateCheck.findings(ParsedTemplate.parse(text))).isEmpty());
    return template(application);
  }

  static ParsedTemplate template(Application application) {
    return ParsedTemplate.parse(of(application).files().get(TEMPLATE));
  }

  ParsedTemplate function(String name) {
    return ParsedTemplate.parse(
        files.get("META-INF/lading/cloudformation/functions/" + name + ".yaml"));
  }
}
