package dev.lading.imagebuilder.report;

import static java.util.stream.Collectors.toMap;

import dev.lading.imagebuilder.natives.NativeFile;
import dev.lading.imagebuilder.natives.NativePlatform;
import dev.lading.imagebuilder.plan.FileContent;
import dev.lading.imagebuilder.plan.ImageFile;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.LeftOut;
import dev.lading.imagebuilder.plan.PlannedArtifact;
import dev.lading.imagebuilder.plan.ProofResult;
import dev.lading.imagebuilder.report.facts.ApplicationReport;
import dev.lading.imagebuilder.report.facts.ColdStartReport;
import dev.lading.imagebuilder.report.facts.ColdStartReport.FileReport;
import dev.lading.imagebuilder.report.facts.DependencyReport;
import dev.lading.imagebuilder.report.facts.DependencyReport.NativeReport;
import dev.lading.imagebuilder.report.facts.ImageReport;
import dev.lading.imagebuilder.report.facts.LeftOutReport;
import dev.lading.imagebuilder.report.facts.ProofReport;
import dev.lading.model.Image;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a report's facts of plans. */
public final class ImageFacts {

  private final ImagePlan plan;
  private final Map<String, PlannedArtifact> artifacts;

  private ImageFacts(ImagePlan plan) {
    this.plan = plan;
    this.artifacts =
        plan.artifacts().stream().collect(toMap(PlannedArtifact::path, artifact -> artifact));
  }

  /** The report on planned images, of which none is built yet. */
  public static ApplicationReport of(List<ImagePlan> plans, List<String> warnings) {
    return new ApplicationReport(
        ApplicationReport.SCHEMA_VERSION,
        plans.isEmpty() ? "" : plans.get(0).manifest().application(),
        plans.stream().map(plan -> new ImageFacts(plan).image()).toList(),
        warnings);
  }

  /** The facts of proofs. */
  static List<ProofReport> proofs(List<ProofResult> results) {
    return results.stream()
        .map(
            result ->
                new ProofReport(result.proof(), result.subject(), result.passed(), result.detail()))
        .toList();
  }

  private ImageReport image() {
    Image image = plan.image();
    return new ImageReport(
        image.name().value(),
        image.architecture().lambdaName(),
        image.base(),
        image.entryPoint(),
        plan.layers().stream().map(layer -> new LayerFacts(artifacts, layer).report()).toList(),
        plan.artifacts().stream().map(ImageFacts::dependency).toList(),
        plan.leftOut().stream().map(ImageFacts::leftOut).toList(),
        proofs(plan.proofs()),
        plan.manifest().functions().stream().map(FunctionFacts::of).toList(),
        coldStart(),
        null,
        null);
  }

  private static DependencyReport dependency(PlannedArtifact planned) {
    return new DependencyReport(
        planned.artifact().displayName(),
        planned.path(),
        planned.sha256(),
        planned.size(),
        planned.prunedBytes(),
        natives(planned.kept()),
        natives(planned.pruned()));
  }

  private static List<NativeReport> natives(List<NativeFile> files) {
    return files.stream()
        .map(
            file ->
                new NativeReport(
                    file.path(),
                    file.platforms().stream().map(NativePlatform::toString).toList(),
                    file.size(),
                    file.storedSize()))
        .toList();
  }

  private static LeftOutReport leftOut(LeftOut leftOut) {
    return new LeftOutReport(
        leftOut.artifact().displayName(),
        leftOut.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        leftOut.explanation(),
        size(leftOut.artifact().file()));
  }

  private ColdStartReport coldStart() {
    List<String> options = new ArrayList<>();
    List<String> classPath = new ArrayList<>();
    List<String> lines = optionsFile().lines().toList();
    for (int index = 0; index < lines.size(); index++) {
      if (lines.get(index).equals("-cp")) {
        index++;
        classPath.addAll(Arrays.asList(lines.get(index).split(":")));
      } else {
        options.add(lines.get(index));
      }
    }
    List<FileReport> laidOut = new ArrayList<>();
    List<FileReport> inJars = new ArrayList<>();
    for (PlannedArtifact artifact : plan.artifacts()) {
      artifact
          .layout()
          .laidOut()
          .forEach(each -> laidOut.add(new FileReport(each.path(), each.file().size())));
      artifact.kept().stream()
          .filter(file -> !artifact.laidOut(file))
          .forEach(
              file ->
                  inJars.add(new FileReport(artifact.path() + "!/" + file.path(), file.size())));
    }
    return new ColdStartReport(options, classPath, laidOut, inJars);
  }

  private String optionsFile() {
    return plan.layers().stream()
        .flatMap(layer -> layer.files().stream())
        .filter(file -> file.path().equals(Image.JAVA_OPTIONS_FILE))
        .map(ImageFile::content)
        .filter(FileContent.Generated.class::isInstance)
        .map(content -> ((FileContent.Generated) content).text())
        .findFirst()
        .orElse("");
  }

  /** The bytes of a jar, or of all files in a folder. */
  static long size(Path jarOrFolder) {
    try {
      if (!Files.isDirectory(jarOrFolder)) {
        return Files.size(jarOrFolder);
      }
      try (var files = Files.walk(jarOrFolder)) {
        return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
