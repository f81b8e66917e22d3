package dev.lading.mavenplugin;

import dev.lading.imagebuilder.ApplicationPlan;
import dev.lading.imagebuilder.report.ComparisonSummary;
import dev.lading.imagebuilder.report.PlanSummary;
import dev.lading.imagebuilder.report.ScheduleSummary;
import dev.lading.imagebuilder.report.facts.ApplicationReport;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.collection.DependencyCollectionException;

/**
 * Plans the images, proves that they can start, writes their completed manifests and the
 * CloudFormation template to {@code target/lading}, and prints a summary. It needs no base image
 * and no network.
 */
@Mojo(
    name = "manifest",
    defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class ManifestMojo extends LadingMojo {

  @Override
  void run() throws IOException, DependencyCollectionException {
    ApplicationPlan plan = plan(builder());
    writeManifests(plan);
    ApplicationReport report = writeReport(report(plan));
    print(List.of(""));
    print(PlanSummary.lines(plan.images()));
    print(ComparisonSummary.lines(report));
    print(ScheduleSummary.lines(plan.images(), Instant.now()));
    print(List.of("", "Written"));
    for (String name : written(plan)) {
      print(List.of("  " + name));
    }
    print(List.of(""));
  }
}
