package dev.lading.imagebuilder.report;

import static dev.lading.imagebuilder.testing.Binaries.AARCH64;
import static dev.lading.imagebuilder.testing.Binaries.X86_64;
import static dev.lading.imagebuilder.testing.TestApplication.manifest;

import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.ImagePlanner;
import dev.lading.imagebuilder.report.facts.ApplicationReport;
import dev.lading.imagebuilder.report.facts.BuiltReport;
import dev.lading.imagebuilder.report.facts.BuiltReport.BuiltLayerReport;
import dev.lading.imagebuilder.report.facts.BuiltReport.ClassDataReport;
import dev.lading.imagebuilder.report.facts.ProofReport;
import dev.lading.imagebuilder.testing.Jars;
import dev.lading.imagebuilder.testing.TestApplication;
import dev.lading.model.Architecture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reports of a small application with a real jar. */
public final class Reports {

  private Reports() {}

  /** A plan; the version is that of one of its dependencies. */
  public static ImagePlan plan(Path folder, String version) throws IOException {
    TestApplication application =
        new TestApplication(folder)
            .add("net.java.dev.jna:jna", "5.19.1", Jars.real("jna"))
            .add("org.slf4j:slf4j-api", version, Jars.real("slf4j-api"))
            .addNative("g:other", X86_64, AARCH64)
            .addNative("g:own", X86_64, AARCH64)
            .addPlain("g:of-other")
            .direct("net.java.dev.jna:jna", "org.slf4j:slf4j-api", "g:other", "g:own")
            .edge("g:other", "g:of-other");
    return new ImagePlanner(folder.resolve("scans"))
        .plan(
            manifest(Architecture.ARM64, "net.java.dev.jna:jna", "g:own"), application.classpath());
  }

  /** The report on such a plan. */
  public static ApplicationReport planned(Path folder, String version) throws IOException {
    return ImageFacts.of(List.of(plan(folder, version)), List.of("image app: a warning"));
  }

  /** The report once its image is built. */
  public static ApplicationReport built(ApplicationReport report, String digest) {
    BuiltReport built =
        new BuiltReport(
            "base:1",
            digest,
            "images/app.tar",
            30_000_000,
            List.of(
                new BuiltLayerReport("base image", 20_000_000),
                new BuiltLayerReport("native libraries", 9_000_000)),
            new ClassDataReport("off", 0, "Not asked for."));
    return report.withImages(
        image ->
            image
                .withBuilt(built)
                .withProofs(List.of(new ProofReport("size", "app", true, "29 MB of 10 GB"))));
  }
}
