package dev.lading.operations.doctor;

import dev.lading.model.Architecture;
import dev.lading.model.manifest.ImageManifest;
import java.util.ArrayList;
import java.util.List;

/** Whether images can be given archives for class data sharing, which only their machine makes. */
final class ArchitectureCheck implements Check {

  private static final String TITLE = "architecture";

  private final List<ImageManifest> manifests;
  private final String machine;

  ArchitectureCheck(List<ImageManifest> manifests, String machine) {
    this.manifests = manifests;
    this.machine = machine;
  }

  @Override
  public List<Finding> run() {
    Architecture here =
        machine.equals("aarch64") || machine.equals("arm64")
            ? Architecture.ARM64
            : Architecture.X86_64;
    List<String> others = new ArrayList<>();
    for (ImageManifest manifest : manifests) {
      if (manifest.image().architecture() != here) {
        others.add(
            manifest.image().name() + " (" + manifest.image().architecture().lambdaName() + ")");
      }
    }
    if (others.isEmpty()) {
      String whose = manifests.isEmpty() ? "" : ", as all images";
      return List.of(Finding.ok(TITLE, "this machine is " + here.lambdaName() + whose));
    }
    return List.of(
        Finding.note(
            TITLE,
            "this machine is "
                + here.lambdaName()
                + ". Images of the other architecture are built all the same: "
                + String.join(", ", others)
                + ". Only class data sharing needs a machine of their own, as it runs their Java"));
  }
}
