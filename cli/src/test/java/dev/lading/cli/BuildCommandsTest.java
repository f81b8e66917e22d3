package dev.lading.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cli.Lading.Result;
import dev.lading.imagebuilder.registry.MemoryRegistry;
import dev.lading.imagebuilder.testing.TestBase;
import dev.lading.model.Architecture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manifests, images and pushes of an application that plain javac compiled, without a network. */
class BuildCommandsTest {

  @TempDir Path folder;
  private CompiledShop shop;
  private Path output;

  @BeforeEach
  void compile() throws IOException {
    shop = CompiledShop.in(folder);
    output = folder.resolve("out");
  }

  private Result run(String command, String... more) {
    return run(Map.of(), command, more);
  }

  private Result run(Map<String, String> environment, String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, "-cp", shop.classPath()));
    arguments.addAll(List.of("-o", output.toString(), "--cache", folder + "/cache"));
    arguments.addAll(List.of("--base-cache", folder + "/bases", "--offline"));
    arguments.addAll(List.of(more));
    return Lading.run(environment, arguments.toArray(String[]::new));
  }

  private String base() throws IOException {
    return new TestBase(Architecture.X86_64).java(25).write(folder.resolve("base.tar")).toString();
  }

  @Test
  void manifestsReportAndTemplateNeedNoBase() {
    Result result = run("manifest", "--application-version", "1.2");

    assertThat(result.exit()).as(result.output()).isZero();
    assertThat(result.output()).contains("Written").contains("images/shop.json");
    assertThat(output.resolve("images/shop.cdx.json")).content().contains("\"1.2\"");
    assertThat(output.resolve("template.yaml")).content().contains("ShopImageUri");
    assertThat(output.resolve("report.html")).exists();
    assertThat(run("manifest", "-q").output()).isEmpty();
  }

  @Test
  void imagesAreBuiltIntoArchivesOnTheBaseThatIsNamed() throws IOException {
    Result result = run("image", "--base", base());

    assertThat(result.exit()).as(result.output()).isZero();
    assertThat(result.output()).contains("Image shop").contains("digest   sha256:");
    assertThat(output.resolve("images/shop.tar")).isRegularFile();

    assertThat(run("image", "--base", "shop=" + base(), "--form", "layout").exit()).isZero();
    assertThat(output.resolve("images/shop/index.json")).isRegularFile();
  }

  @Test
  void anImageWithoutItsBaseFailsOrWarns() throws IOException {
    Result failed = run("image", "--base", "127.0.0.1:1/base:1");
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.output()).contains("127.0.0.1:1/base:1").doesNotContain("\tat ");

    Result warned = run("image", "--base", "127.0.0.1:1/base:1", "--base-unreachable", "warn");
    assertThat(warned.exit()).as(warned.output()).isZero();
    assertThat(warned.output()).contains("warning: Not written: ").contains("shop.tar");
    assertThat(run("image", "--base", "market=" + base()).output())
        .contains("a base is chosen for the image 'market'")
        .contains("it has shop");
  }

  @Test
  void aPushIsTaggedAndLeavesThePinnedTemplate() throws IOException {
    try (MemoryRegistry registry = new MemoryRegistry()) {
      String host = registry.host();

      Result result =
          run("push", "--base", base(), "--registry", host, "--insecure", "--tag", "1.0");

      assertThat(result.exit()).as(result.output()).isZero();
      assertThat(registry.tags("shop/shop")).containsExactly("1.0");
      assertThat(output.resolve("template.yaml"))
          .content()
          .contains(host + "/shop/shop@sha256:")
          .doesNotContain("ShopImageUri:\n    Type");
      assertThat(result.output())
          .contains("Pushed shop (linux/amd64)")
          .containsPattern("image +arch +functions +size +jars +layers +digest +time")
          .containsPattern("shop +x86_64 +1 .* sent, 0 reused");

      Result again =
          run(
              "push",
              "--base=" + base(),
              "--registry=" + host + "/team",
              "--repository=all",
              "--insecure",
              "--tag=1.0",
              "--tags=main");
      assertThat(again.exit()).as(again.output()).isZero();
      assertThat(registry.tags("team/all")).hasSize(2).allMatch(tag -> tag.startsWith("shop-"));
    }
  }

  @Test
  void aDryRunTellsAllAndWritesNothing() throws IOException {
    try (MemoryRegistry registry = new MemoryRegistry()) {
      String[] push = {
        "--base", base(), "--registry", registry.host(), "--insecure", "--tag", "1", "--tags=main"
      };
      List<String> dry = new ArrayList<>(List.of(push));
      dry.add("--dry-run");
      String[] dryPush = dry.toArray(String[]::new);

      assertThat(run("manifest", "--dry-run").output())
          .contains("Dry run: ", "Would write", "images/shop.json");
      assertThat(run("image", "--dry-run", "--base", base()).output())
          .contains("Would build", "images/shop.tar  for x86_64 on " + base());
      Result before = run("push", dryPush);

      assertThat(before.exit()).as(before.output()).isZero();
      assertThat(before.output())
          .contains("Would push shop (linux/amd64)", "tag     1  is new", "to send", "push.json");
      assertThat(registry.requests).isNotEmpty().allMatch(line -> line.matches("(HEAD|GET) .*"));
      assertThat(output).doesNotExist();

      assertThat(run("push", push).exit()).isZero();
      assertThat(run("push", dryPush).output())
          .contains("tag     1  names it already", "tag     main  names it already")
          .containsPattern("layers  \\d+ already there")
          .doesNotContain("to send");

      shop.change();
      Result changed = run("push", dryPush);
      assertThat(changed.exit()).isEqualTo(1);
      assertThat(changed.output()).contains("[lading:push-immutable-tag]");
      assertThat(output.resolve("push.json")).exists();
    }
  }

  @Test
  void credentialsComeFromTheEnvironmentOrAHelper() throws IOException {
    try (MemoryRegistry registry = new MemoryRegistry()) {
      List<String> seen = new ArrayList<>();
      registry.fault(
          exchange -> {
            String given = exchange.getRequestHeaders().getFirst("Authorization");
            synchronized (seen) {
              seen.add(String.valueOf(given));
            }
            if (given == null) {
              exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"shop\"");
              MemoryRegistry.answer(exchange, 401, "");
              return true;
            }
            return false;
          });
      String[] options = {
        "--base", base(), "--registry", registry.host(), "--insecure", "--tag", "1"
      };
      Map<String, String> environment =
          Map.of(CredentialOptions.USER, "ann", CredentialOptions.PASSWORD, "secret");

      Result result = run(environment, "push", options);

      assertThat(result.exit()).as(result.output()).isZero();
      assertThat(seen).contains("Basic YW5uOnNlY3JldA==");
      assertThat(result.output()).doesNotContain("secret");
      assertThat(run(Map.of(CredentialOptions.USER, "ann"), "push", options).output())
          .contains("there is a user and no password: set LADING_PUSH_PASSWORD");

      Path helper = folder.resolve("docker-credential-shop");
      Files.writeString(
          helper, "#!/bin/sh\ncat > /dev/null\necho '{\"Username\":\"bob\",\"Secret\":\"s\"}'\n");
      assertThat(helper.toFile().setExecutable(true)).isTrue();
      List<String> withHelper = new ArrayList<>(List.of(options));
      withHelper.addAll(List.of("--credential-helper", helper.toString()));
      assertThat(run("push", withHelper.toArray(String[]::new)).exit()).isZero();
      assertThat(seen).contains("Basic Ym9iOnM=");
    }
  }

  @Test
  void mistakesAreToldInTheWordsOfTheCommandLine() {
    assertThat(run("push"))
        .matches(result -> result.exit() == 1)
        .matches(result -> result.output().contains("set --registry to 'ecr'"))
        .matches(result -> !result.output().contains("lading.push"));
    assertThat(run("push", "--registry", "ghcr.io/acme", "--tag", "latest").output())
        .contains("--tag names one image for ever")
        .contains("with --tags=latest");
    assertThat(run("push", "--registry", "ghcr.io/acme", "--tag", "1").output())
        .contains("[lading:push-no-network] the build is offline, and ghcr.io");
    assertThat(run("manifest", "--include", "duckdb").output()).contains("--include: ");
    assertThat(run("manifest", "--files", "image=shop,from=nowhere,to=/opt").output())
        .contains("'to=/opt' is none of image=, from=, path=");
    assertThat(run("manifest", "--files", "image=shop,from=nowhere,path=/opt/x").output())
        .contains("nowhere");
    assertThat(run("manifest", "--files", "image=shop,from=maven:a:b:1,path=/opt/x").output())
        .contains("--files: 'maven:a:b:1' is for builds with Maven");
  }

  @Test
  void filesAreLaidIntoImages() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("a.txt"), "a");
    Files.writeString(data.resolve("b.bin"), "b");

    Result result =
        run(
            "image",
            "--base=" + base(),
            "--form=layout",
            "--env=COLOUR=blue",
            "--label=team=red",
            "--files=image=shop,from=" + data + ",path=/opt/data,include=*.txt");

    assertThat(result.exit()).as(result.output()).isZero();
    List<String> names = new ArrayList<>();
    StringBuilder texts = new StringBuilder();
    for (Path blob : blobs()) {
      byte[] bytes = Files.readAllBytes(blob);
      if (bytes[0] == '{') {
        texts.append(new String(bytes, StandardCharsets.UTF_8));
      } else {
        names.addAll(names(bytes));
      }
    }
    assertThat(names)
        .contains("opt/data/a.txt", "var/task/classes/shop/Items.class")
        .doesNotContain("opt/data/b.bin");
    assertThat(texts.toString()).contains("\"COLOUR=blue\"").contains("\"team\":\"red\"");
  }

  private List<Path> blobs() throws IOException {
    try (Stream<Path> files = Files.list(output.resolve("images/shop/blobs/sha256"))) {
      return files.sorted().toList();
    }
  }

  private static List<String> names(byte[] layer) throws IOException {
    List<String> names = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(layer)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        names.add(entry.getName().replaceFirst("^\\.?/", ""));
      }
    }
    return names;
  }
}
