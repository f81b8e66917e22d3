package dev.lading.cli;

import dev.lading.operations.doctor.CompilerSetup;
import dev.lading.operations.doctor.Doctor;
import dev.lading.operations.doctor.DoctorReport;
import dev.lading.operations.doctor.Finding;
import dev.lading.operations.doctor.Workplace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for what would keep the application from being built and deployed. */
@Command(
    name = "doctor",
    description = {
      "Looks for what would keep the application from being built and deployed: JDK, base images,"
          + " quotas of the template, clock, credentials (never what they are), caches.",
      "Fails if something will not work. Without a network it says what it could not check."
    },
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @SuppressWarnings("NullAway.Init") // filled by picocli, through Commands
  @Mixin
  private Surroundings surroundings;

  @Mixin private ApplicationOptions options = new ApplicationOptions();
  @Mixin private CacheOptions caches = new CacheOptions();

  @Option(
      names = "--base",
      paramLabel = "[IMAGE=]REFERENCE",
      description = "The base of all images, or of one; repeatable.")
  private List<String> bases = List.of();

  @Option(names = "--offline", description = "Checks nothing that needs a network.")
  private boolean offline;

  @Override
  public Integer call() {
    Workplace workplace =
        new Workplace(
            options.application(),
            CompilerSetup.unknown(),
            Optional.empty(),
            BaseOption.read(bases),
            List.of(caches.cache(), caches.baseCache()),
            surroundings.environment(),
            Path.of(System.getProperty("user.home")),
            offline);
    List<Finding> findings = new Doctor(workplace).examine();
    OptionNames names = new OptionNames(spec);
    List<Finding> told =
        findings.stream()
            .map(
                each ->
                    new Finding(each.status(), each.title(), each.detail(), names.in(each.fix())))
            .toList();
    Surroundings.print(DoctorReport.lines(told, surroundings.style(), surroundings.columns()));
    return DoctorReport.failed(findings) ? 1 : 0;
  }
}
