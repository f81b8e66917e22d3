package dev.lading.imagebuilder.proof;

import dev.lading.imagebuilder.base.BaseSystem;
import dev.lading.imagebuilder.layer.LayerFile;
import dev.lading.imagebuilder.plan.BaseRequirements.OwnedNative;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.ProofResult;
import dev.lading.model.Function;
import dev.lading.model.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All proofs of an image that need its base image's own files. */
public final class BaseProofs {

  private final ImagePlan plan;
  private final BaseSystem base;
  private final long budget;
  private final Set<String> allowedMissing;

  /**
   * Creates the proofs.
   *
   * @param budget the most bytes of all files, unpacked; 0 where only Lambda's limit counts
   * @param allowedMissing names of libraries that need not be there
   */
  public BaseProofs(ImagePlan plan, BaseSystem base, long budget, Set<String> allowedMissing) {
    this.plan = plan;
    this.base = base;
    this.budget = budget;
    this.allowedMissing = allowedMissing;
  }

  /** The results, for the files as they go into the image. */
  public List<ProofResult> results(List<LayerFile> files) throws IOException {
    Image image = plan.image();
    String name = image.name().value();
    List<ProofResult> results = new ArrayList<>(architecture());
    List<OwnedNative> natives = plan.requirements().natives();
    String machine = image.architecture().lambdaName();
    LibraryProof libraries = new LibraryProof(name, machine, base, allowedMissing, natives);
    natives.forEach(each -> results.add(libraries.of(each)));
    results.addAll(new JavaProof(name, base).results(plan.requirements().classes()));
    AccessProof access = new AccessProof(name);
    results.add(access.readable(files));
    Map<String, String> environment = new HashMap<>(base.environment());
    environment.putAll(plan.environment());
    results.add(access.writes(environment, plan.javaOptions()));
    Map<String, Long> sizes = new HashMap<>();
    for (LayerFile file : files) {
      sizes.put(file.path(), Files.size(file.source()));
    }
    results.addAll(new SizeProof(name, base.size(), sizes).results(budget));
    return results;
  }

  /**
   * The function, the image and the base are of one architecture; the natives were proven before.
   */
  private List<ProofResult> architecture() {
    Image image = plan.image();
    String wanted = "linux/" + image.architecture().platformName();
    List<ProofResult> results = new ArrayList<>();
    results.add(
        base.platform().equals(wanted)
            ? ProofResult.passed("architecture", "base", wanted)
            : ProofResult.failed(
                "architecture",
                "base",
                "the base "
                    + base.displayName()
                    + " is for "
                    + base.platform()
                    + ", but the image is for "
                    + wanted
                    + ". Take the base of the image's architecture, or change the image's arch."));
    for (Function function : plan.manifest().functions()) {
      boolean same = function.image().architecture() == image.architecture();
      String detail = "runs on " + function.image().architecture().lambdaName();
      results.add(
          same
              ? ProofResult.passed("architecture", function.name().toString(), detail)
              : ProofResult.failed(
                  "architecture",
                  function.name().toString(),
                  "the function "
                      + function.name()
                      + " "
                      + detail
                      + ", but its image is for "
                      + image.architecture().lambdaName()
                      + ". Classes of different builds are mixed: run 'mvn clean' and build again."));
    }
    return results;
  }
}
