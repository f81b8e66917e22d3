package dev.lading.imagebuilder.plan;

import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static dev.lading.model.Architecture.X86_64;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.testing.Binaries;
import dev.lading.imagebuilder.testing.Jars;
import dev.lading.imagebuilder.testing.Sources;
import dev.lading.imagebuilder.testing.TestApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reaches what, on compiled classes, and what follows from it. */
class ReachabilityPlanTest {

  private static final PlanSettings DROP =
      new PlanSettings(Set.of(), true, List.of(), false, List.of(), Map.of(), Map.of());

  @TempDir Path folder;
  private TestApplication application;

  @BeforeEach
  void compile() throws IOException {
    application = new TestApplication(folder);
    jar(
        "g:called",
        "called/Tool.java",
        "package called; public class Tool { public void use() {} }");
    jar("g:idle", "idle/Idle.java", "package idle; public class Idle {}");
    jar(
        "g:named",
        "named/Named.java",
        "package named; public class Named implements java.util.function.Supplier<String> {"
            + " public String get() { return \"\"; } }");
    jar(
        "g:spi",
        "spi/Service.java",
        "package spi; public interface Service {"
            + " static Service first() {"
            + "   return java.util.ServiceLoader.load(Service.class).findFirst().get(); } }");
    Path provider =
        Sources.compile(
            folder.resolve("provider"),
            List.of(folder.resolve("spi")),
            "provider/Provider.java",
            "package provider; public class Provider implements spi.Service {}");
    application.add(
        "g:provider",
        Jars.write()
            .file("META-INF/services/spi.Service", "provider.Provider # the one\n")
            .files(provider)
            .to(folder.resolve("provider.jar")));
    application.add(
        "g:native",
        Jars.write()
            .files(
                Sources.compile(
                    folder.resolve("native"),
                    List.of(),
                    "nat/Native.java",
                    "package nat; public class Native { public static void load() {} }"))
            .file("nat/lib.so", Binaries.glibc(Binaries.X86_64))
            .to(folder.resolve("native.jar")));
    application.direct("g:called", "g:idle", "g:named", "g:spi", "g:provider", "g:native");
  }

  private void jar(String coordinates, String file, String source) throws IOException {
    String name = coordinates.substring(2);
    Path classes = Sources.compile(folder.resolve(name), List.of(), file, source);
    application.add(coordinates, Jars.write().files(classes).to(folder.resolve(name + ".jar")));
  }

  private void worker(String body) throws IOException {
    Sources.compile(
        application.classes(),
        List.of(
            folder.resolve("called"),
            folder.resolve("named"),
            folder.resolve("spi"),
            folder.resolve("native")),
        "com/example/Worker.java",
        "package com.example; public class Worker { public void work() throws Exception { "
            + body
            + " } }");
  }

  private ImagePlan plan(PlanSettings settings, String... natives) {
    return new ImagePlanner(folder.resolve("scans"))
        .plan(manifest(X86_64, natives), application.classpath(), settings);
  }

  private static List<String> names(ImagePlan plan) {
    return plan.artifacts().stream()
        .map(artifact -> artifact.artifact().key().coordinates().artifactId())
        .toList();
  }

  @Test
  void theHandlerReachesWhatItsClassesLinkTo() throws IOException {
    worker("new called.Tool().use();");

    ImagePlan plan = plan(PlanSettings.DEFAULT);

    assertThat(plan.reachability().handlers())
        .singleElement()
        .satisfies(
            reach -> {
              assertThat(reach.handler()).isEqualTo("com.example.Worker");
              assertThat(reach.artifacts())
                  .extracting(ArtifactKey::toString)
                  .containsExactly("g:called");
            });
    assertThat(plan.reachability().unreached())
        .extracting(ArtifactKey::toString)
        .containsExactly("g:idle", "g:named", "g:spi", "g:provider");
    assertThat(names(plan))
        .containsExactly("lading-runtime", "called", "idle", "named", "spi", "provider");
  }

  @Test
  void whatNothingReachesIsDroppedOnRequestAndKeptByAPattern() throws IOException {
    worker("new called.Tool().use();");

    ImagePlan plan = plan(DROP);
    assertThat(names(plan)).containsExactly("lading-runtime", "called");
    assertThat(plan.leftOut())
        .filteredOn(each -> each.reason() == LeftOut.Reason.UNREACHABLE)
        .extracting(each -> each.artifact().displayName())
        .containsExactly("g:idle:1", "g:named:1", "g:spi:1", "g:provider:1");

    PlanSettings keep =
        new PlanSettings(
            Set.of(), true, List.of("g:id*", "other:*"), false, List.of(), Map.of(), Map.of());
    assertThat(names(plan(keep))).containsExactly("lading-runtime", "called", "idle");
  }

  @Test
  void aClassThatAConstantNamesIsNotDropped() throws IOException {
    worker("Class.forName(\"named.Named\");");

    assertThat(names(plan(DROP))).containsExactly("lading-runtime", "named");
  }

  @Test
  void aServicesProviderComesWithTheService() throws IOException {
    worker("spi.Service.first();");

    assertThat(names(plan(DROP))).containsExactly("lading-runtime", "spi", "provider");
  }

  @Test
  void aNativeThatIsReachedAndNotDeclaredIsAWarning() throws IOException {
    worker("nat.Native.load();");

    assertThat(plan(PlanSettings.DEFAULT).warnings())
        .singleElement()
        .asString()
        .contains(
            "com.example.Worker reaches g:native:1 (com.example.Worker → nat.Native), which has")
        .contains("@NativeDependency(\"g:native\")");
    assertThat(plan(PlanSettings.DEFAULT, "g:native").warnings()).isEmpty();
    assertThat(names(plan(DROP, "g:native"))).contains("native");
  }

  @Test
  void aNativeGoesInUndeclaredWhereTheBuildAsksForIt() throws IOException {
    worker("");
    PlanSettings include =
        new PlanSettings(
            Set.of(dev.lading.model.DependencyCoordinates.parse("g:native")),
            false,
            List.of(),
            false,
            List.of(),
            Map.of(),
            Map.of());

    assertThat(names(plan(include))).contains("native");
  }

  @Test
  void theUsersOptionsAndVariablesComeLast() throws IOException {
    worker("");
    PlanSettings settings =
        new PlanSettings(
            Set.of(),
            false,
            List.of(),
            false,
            List.of("-XX:MaxRAMPercentage=60"),
            Map.of("MODE", "fast"),
            Map.of());

    ImagePlan plan = plan(settings);

    assertThat(plan.javaOptions())
        .containsSubsequence("-XX:MaxRAMPercentage=75", "-XX:MaxRAMPercentage=60", "-cp");
    assertThat(plan.environment()).containsEntry("MODE", "fast").containsEntry("HOME", "/tmp");
  }

  @Test
  void aSignedJarIsPrunedWhereTheBuildAllowsIt() throws IOException {
    worker("");
    Path jar =
        Jars.write()
            .file("META-INF/SIGNER.SF", "Signature-Version: 1.0\n")
            .file("META-INF/SIGNER.RSA", "x")
            .file("n/Loader.class", Binaries.classFile(61))
            .file("lib.so", Binaries.glibc(Binaries.X86_64))
            .file("lib.dll", Binaries.pe(0x8664, 64))
            .to(folder.resolve("signed.jar"));
    application.add("g:signed", jar).direct("g:signed");
    PlanSettings unsign =
        new PlanSettings(Set.of(), false, List.of(), true, List.of(), Map.of(), Map.of());

    ImagePlan plan = plan(unsign, "g:signed");

    assertThat(plan.warnings()).noneMatch(warning -> warning.contains("is signed"));
    assertThat(plan.layers().get(0).files())
        .extracting(ImageFile::content)
        .anySatisfy(
            content ->
                assertThat(((FileContent.PrunedJar) content).dropped())
                    .containsExactly("lib.dll", "META-INF/SIGNER.SF", "META-INF/SIGNER.RSA"));
  }
}
