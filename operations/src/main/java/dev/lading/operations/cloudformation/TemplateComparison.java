package dev.lading.operations.cloudformation;

import dev.lading.operations.Choice;
import dev.lading.operations.OperationException;
import dev.lading.operations.application.CompiledApplication;
import dev.lading.operations.application.CompiledTemplate;
import dev.lading.template.Change;
import dev.lading.template.DiffReport;
import dev.lading.template.Effect;
import dev.lading.template.MalformedTemplateException;
import dev.lading.template.Template;
import dev.lading.template.TemplateDiff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a deployment of the application's template would do, and whether it may.
 *
 * @param diff what it would do
 * @param failing the effects that it may not have
 * @param setting how the user calls the setting of these
 */
public record TemplateComparison(TemplateDiff diff, List<Effect> failing, String setting) {

  /** Copies the effects. */
  public TemplateComparison {
    failing = List.copyOf(failing);
  }

  /**
   * Compares.
   *
   * @param before the template that the stack has
   * @param failOn the words of the effects that it may not have
   * @param setting how the user calls the setting of these
   * @throws OperationException when there is no template, or no such effect
   */
  public static TemplateComparison of(
      Path before, CompiledApplication application, List<String> failOn, String setting) {
    List<Effect> failing = new ArrayList<>(List.of(Effect.REFUSED));
    for (String word : failOn) {
      if (!word.isBlank()) {
        failing.add(Choice.of(Effect.class, setting, word));
      }
    }
    CompiledTemplate after =
        application
            .template()
            .orElseThrow(
                () ->
                    new OperationException(
                        "there is no template to compare: compile first, with Lading's annotation"
                            + " processor."));
    return new TemplateComparison(
        TemplateDiff.between(read(before), read(after.fileName(), after.text())), failing, setting);
  }

  /** What it would do, for people. */
  public List<String> lines() {
    return DiffReport.lines(diff);
  }

  /**
   * Stops what may not be.
   *
   * @throws OperationException when the deployment would have an effect that it may not have
   */
  public void requireAllowed() {
    List<String> failed =
        diff.changes().stream()
            .filter(change -> failing.contains(change.effect()))
            .map(Change::id)
            .toList();
    if (!failed.isEmpty()) {
      throw new OperationException(
          "the deployment would do what "
              + setting
              + " forbids, or what CloudFormation refuses, to "
              + String.join(", ", failed));
    }
  }

  private static Template read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new OperationException("there is no template " + file);
    }
    try {
      return read(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Template read(String name, String text) {
    try {
      return Template.read(text);
    } catch (MalformedTemplateException e) {
      throw new OperationException(name + " is no template: " + e.getMessage(), e);
    }
  }
}
