package dev.lading.operations.doctor;

import dev.lading.operations.OperationException;
import dev.lading.operations.application.CompiledApplication;
import dev.lading.operations.application.CompiledTemplate;
import dev.lading.template.MalformedTemplateException;
import dev.lading.template.Template;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the template is from CloudFormation's limits.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">CloudFormation
 *     quotas</a>
 */
final class TemplateCheck implements Check {

  private static final String TITLE = "template";
  private static final int MAX_BYTES = 1_000_000;
  private static final int MAX_INLINE_BYTES = 51_200;
  private static final int MAX_RESOURCES = 500;
  private static final Map<String, Integer> LIMITS =
      Map.of("Resources", MAX_RESOURCES, "Parameters", 200, "Outputs", 200, "Mappings", 200);
  private static final double NEAR = 0.8;

  private final CompiledApplication application;

  TemplateCheck(CompiledApplication application) {
    this.application = application;
  }

  @Override
  public List<Finding> run() {
    try {
      Optional<CompiledTemplate> template = application.template();
      return template.isEmpty()
          ? List.of(Finding.note(TITLE, "not checked: there is none among the classes"))
          : check(template.get());
    } catch (OperationException | MalformedTemplateException | UncheckedIOException e) {
      return List.of(
          Finding.failure(TITLE, String.valueOf(e.getMessage()), "Compile everything anew."));
    }
  }

  private static List<Finding> check(CompiledTemplate compiled) {
    List<Finding> findings = new ArrayList<>();
    Map<String, ?> tree = Template.read(compiled.text()).tree();
    LIMITS.forEach(
        (section, limit) -> {
          int count = tree.get(section) instanceof Map<?, ?> entries ? entries.size() : 0;
          String found = count + " of at most " + limit + " " + section;
          if (count > limit) {
            findings.add(
                Finding.failure(
                    TITLE,
                    found,
                    "Split the application: another module has a template of its own, or compile"
                        + " with -Alading.templates=functions and deploy each function's."));
          } else if (count > limit * NEAR) {
            findings.add(Finding.warning(TITLE, found, "Split the application before it is full."));
          }
        });
    int bytes = compiled.text().getBytes(StandardCharsets.UTF_8).length;
    int resources = tree.get("Resources") instanceof Map<?, ?> all ? all.size() : 0;
    if (bytes > MAX_BYTES) {
      findings.add(
          Finding.failure(
              TITLE, bytes + " of at most " + MAX_BYTES + " bytes", "Split the application."));
    } else if (findings.isEmpty()) {
      String inline =
          bytes > MAX_INLINE_BYTES
              ? "; over 51,200 bytes it is uploaded first: aws cloudformation deploy --s3-bucket"
              : "";
      findings.add(
          Finding.ok(
              TITLE,
              resources
                  + " of at most "
                  + MAX_RESOURCES
                  + " resources, "
                  + bytes
                  + " bytes"
                  + inline));
    }
    return findings;
  }
}
