package dev.lading.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cli.Lading.Result;
import dev.lading.imagebuilder.LoopbackRegistry;
import dev.lading.imagebuilder.registry.MemoryRegistry;
import dev.lading.imagebuilder.testing.TestBase;
import dev.lading.model.Architecture;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work is done once, and again whenever anything of its input or output is another. */
class UnchangedTest {

  private static final String SAME = "Nothing has changed: ";

  @TempDir Path folder;
  private CompiledShop shop;
  private Path output;
  private Path jar;
  private Path base;

  @BeforeEach
  void compile() throws IOException {
    shop = CompiledShop.in(folder);
    output = folder.resolve("out");
    jar = folder.resolve("tool-1.0.jar");
    writeJar("one");
    base = new TestBase(Architecture.X86_64).java(25).write(folder.resolve("base.tar"));
  }

  /** Jars of one size and one time, as some build tools write them. */
  private void writeJar(String text) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      JarEntry entry = new JarEntry("tool.txt");
      entry.setTime(0);
      entries.setLevel(0);
      entries.putNextEntry(entry);
      entries.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      entries.write(new byte[1 << 17]);
    }
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000_000_000L));
  }

  private Result run(String command, String... more) {
    String classPath = shop.classPath() + File.pathSeparator + jar;
    List<String> arguments = new ArrayList<>(List.of(command, "-cp", classPath));
    arguments.addAll(List.of("-o", output.toString(), "--cache", folder + "/cache"));
    arguments.addAll(List.of("--base-cache", folder + "/bases"));
    arguments.addAll(List.of("--lock-file", folder + "/lading.lock"));
    arguments.addAll(List.of(more));
    if (command.equals("manifest")) {
      arguments.removeAll(List.of("--lock-file", folder + "/lading.lock"));
    }
    Result result = Lading.run(arguments.toArray(String[]::new));
    assertThat(result.exit()).as(result.output()).isZero();
    return result;
  }

  private Result image(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--base", base.toString(), "--offline"));
    arguments.addAll(List.of(more));
    return run("image", arguments.toArray(String[]::new));
  }

  private static void works(Result result) {
    assertThat(result.output()).contains("shop").doesNotContain(SAME);
  }

  private static void rests(Result result) {
    assertThat(result.output().lines()).hasSize(1).allMatch(line -> line.startsWith(SAME));
  }

  @Test
  void manifestsAreWrittenAnewForAChangeOfAnyInputOrOutput() throws IOException {
    works(run("manifest"));
    rests(run("manifest"));
    works(run("manifest", "--force"));

    shop.change();
    works(run("manifest"));
    rests(run("manifest"));

    writeJar("two");
    works(run("manifest"));
    rests(run("manifest"));

    works(run("manifest", "--java-options=-Xss512k"));
    works(run("manifest"));

    Files.delete(output.resolve("images/shop.json"));
    works(run("manifest"));
    assertThat(output.resolve("images/shop.json")).exists();

    Files.writeString(output.resolve("template.yaml"), "Resources: {}\n");
    works(run("manifest"));
    assertThat(output.resolve("template.yaml")).content().contains("ShopImageUri");
    rests(run("manifest"));
  }

  @Test
  void imagesAreBuiltAnewForAChangeOfAnyInputOrOutput() throws IOException {
    works(image());
    rests(image());

    shop.change();
    works(image());
    rests(image());

    works(image("--label", "team=red"));
    works(image("--label", "team=blue"));
    rests(image("--label", "team=blue"));

    new TestBase(Architecture.X86_64).java(25).file("etc/more", "more").write(base);
    works(image("--label", "team=blue"));
    rests(image("--label", "team=blue"));

    Files.delete(output.resolve("images/shop.tar"));
    works(image("--label", "team=blue"));
    assertThat(output.resolve("images/shop.tar")).exists();

    Files.writeString(output.resolve("images/shop.tar"), "not an image");
    works(image("--label", "team=blue"));

    works(image("--label", "team=blue", "--form", "layout"));
    try (var blobs = Files.list(output.resolve("images/shop/blobs/sha256"))) {
      Files.delete(blobs.findFirst().orElseThrow());
    }
    works(image("--label", "team=blue", "--form", "layout"));
    rests(image("--label", "team=blue", "--form", "layout"));
  }

  @Test
  void filesThatAreLaidIntoImagesCountWithTheirPermissions() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("a.txt"), "one");
    String files = "--files=image=shop,from=" + data + ",path=/opt/data";
    works(image(files));
    rests(image(files));

    Files.writeString(data.resolve("a.txt"), "two");
    works(image(files));
    assertThat(data.resolve("a.txt").toFile().setExecutable(true)).isTrue();
    works(image(files));
    rests(image(files));
  }

  @Test
  void manifestsThatAnImageBuildWroteAreUpToDateAndNotTheOtherWayRound() throws IOException {
    works(run("manifest"));
    works(image());
    rests(run("manifest"));
    rests(image());

    Files.delete(output.resolve("report.json"));
    works(run("manifest"));
    // The report has no more what the image build put into it.
    works(image());
  }

  @Test
  void aTagOfTheBaseThatNamesAnotherImageCounts() throws IOException {
    try (LoopbackRegistry registry = new LoopbackRegistry()) {
      registry.put("lambda/java", "25", base, "amd64");
      String reference = registry.name() + "/lambda/java:25";
      works(run("image", "--base", reference));
      rests(run("image", "--base", reference));

      new TestBase(Architecture.X86_64).java(25).file("etc/more", "more").write(base);
      registry.put("lambda/java", "25", base, "amd64");
      works(run("image", "--base", reference));
      rests(run("image", "--base", reference));

      works(run("image", "--base", reference, "--lock-bases"));
      works(run("image", "--base", reference));
      rests(run("image", "--base", reference));
    }
  }

  @Test
  void aPushIsDoneAnewWhenTheRegistryHasLostSomething() throws IOException {
    try (MemoryRegistry registry = new MemoryRegistry()) {
      String[] options = {
        "--base=" + base, "--registry=" + registry.host(), "--insecure", "--tag=1", "--tags=main"
      };
      works(run("manifest"));
      works(run("push", options));
      String pinned = Files.readString(output.resolve("template.yaml"));
      rests(run("push", options));
      rests(run("manifest"));
      assertThat(output.resolve("template.yaml")).hasContent(pinned.stripTrailing());
      works(image());
      works(run("push", options));
      rests(image());
      rests(run("push", options));

      registry.manifests.remove("shop/shop:main");
      works(run("push", options));
      assertThat(registry.tags("shop/shop")).containsExactly("1", "main");
      rests(run("push", options));

      Files.delete(output.resolve("push.json"));
      works(run("push", options));
      registry.manifests.clear();
      registry.blobs.clear();
      works(run("push", options));
      assertThat(registry.tags("shop/shop")).containsExactly("1", "main");
    }
  }
}
