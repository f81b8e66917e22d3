package dev.lading.operations.doctor;

import dev.lading.model.manifest.ImageManifest;
import dev.lading.operations.OperationException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for what would keep an application from being built and deployed. Without a network it says
 * what it could not check, and takes no longer.
 */
public final class Doctor {

  private static final String APPLICATION = "application";

  private final Workplace workplace;

  /** Looks at a workplace. */
  public Doctor(Workplace workplace) {
    this.workplace = workplace;
  }

  /** What was found, in the order in which it is worth reading. */
  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(new JavaCheck(workplace.compiler()).run());
    findings.addAll(new ProcessorCheck(workplace.compiler(), workplace.version()).run());
    List<ImageManifest> manifests = List.of();
    try {
      if (workplace.application().isThere()) {
        manifests = workplace.application().manifests();
        findings.add(Finding.ok(APPLICATION, images(manifests)));
      } else {
        findings.add(
            Finding.warning(
                APPLICATION,
                "no image manifest in " + workplace.application().classes(),
                "Compile first ('mvn compile'). If that changes nothing, no class has"
                    + " @ContainerImage, or the processor did not run."));
      }
    } catch (OperationException | UncheckedIOException e) {
      findings.add(Finding.failure(APPLICATION, String.valueOf(e.getMessage()), ""));
    }
    findings.addAll(new ArchitectureCheck(manifests, System.getProperty("os.arch")).run());
    findings.addAll(new TemplateCheck(workplace.application()).run());
    BaseCheck bases = new BaseCheck(workplace, manifests);
    findings.addAll(bases.run());
    findings.addAll(new ClockCheck(bases.serverTimes(), workplace.application().classes()).run());
    findings.addAll(new AwsCheck(workplace, AwsAccess.SDK).run());
    findings.addAll(new FolderCheck(workplace.folders()).run());
    return findings;
  }

  private static String images(List<ImageManifest> manifests) {
    int functions = manifests.stream().mapToInt(manifest -> manifest.functions().size()).sum();
    return manifests.get(0).application()
        + ": "
        + manifests.size()
        + (manifests.size() == 1 ? " image, " : " images, ")
        + functions
        + (functions == 1 ? " function" : " functions");
  }
}
