package dev.lading.mavenplugin;

import dev.lading.operations.OperationException;
import dev.lading.operations.doctor.Doctor;
import dev.lading.operations.doctor.DoctorReport;
import dev.lading.operations.doctor.Finding;
import dev.lading.operations.doctor.Workplace;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.NullUnmarked;

/**
 * Looks for what would keep the application from being built and deployed, and says what to do: the
 * JDK, the processor path, base images, the template's quotas, the clock, credentials (where they
 * come from, never what they are), caches. It fails the build if something will not work, and needs
 * no network to give an answer.
 */
@NullUnmarked
@Mojo(
    name = "doctor",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class DoctorMojo extends ApplicationMojo {

  /** The base of all images, in place of what their annotations say. */
  @Parameter(property = "lading.base")
  private String base;

  /** The bases of single images, by the images' names, in place of what their annotations say. */
  @Parameter private Map<String, String> bases = Map.of();

  /** Whether to go on, rather than to fail the build, where something will not work. */
  @Parameter(property = "lading.doctor.failNever", defaultValue = "false")
  private boolean failNever;

  /** The folder of what later builds need not do again: scanned and pruned jars, layers. */
  @Parameter(
      property = "lading.cache",
      defaultValue = "${project.build.directory}/lading/cache",
      required = true)
  private File cache;

  /** The folder of base images' layers, shared by all builds of the user. */
  @Parameter(
      property = "lading.baseCache",
      defaultValue = "${user.home}/.cache/lading/base-images",
      required = true)
  private File baseCache;

  @Inject private ToolchainManager toolchains;

  @Override
  void run() {
    Map<String, String> chosen = new HashMap<>(bases);
    if (base != null) {
      chosen.put("", base);
    }
    Workplace workplace =
        new Workplace(
            application(),
            new ProjectCompiler(project(), new Toolchain(toolchains, session())).setup(),
            Optional.of(execution().getVersion()),
            chosen,
            List.of(cache.toPath(), baseCache.toPath()),
            System.getenv(),
            Path.of(System.getProperty("user.home")),
            offline());
    List<Finding> findings = new Doctor(workplace).examine();
    print(List.of(""));
    print(DoctorReport.lines(findings, style(), columns()));
    print(List.of(""));
    if (DoctorReport.failed(findings) && !failNever) {
      throw new OperationException("lading:doctor found what will not work; see above");
    }
  }
}
