package dev.lading.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local run as the command line starts it. */
class DevCommandTest {

  private static final Pattern ADDRESS = Pattern.compile("shop runs at (http://\\S+)");
  private static final int ATTEMPTS = 600;

  @TempDir Path folder;

  @Test
  void aChangeIsLiveOnceItIsCompiled() throws IOException, InterruptedException {
    CompiledShop shop = CompiledShop.in(folder);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    Thread run =
        new Thread(
            () ->
                Main.commandLine(Map.of())
                    .execute(
                        "dev",
                        "--class-path=" + shop.classPath(),
                        "--port=0",
                        "--retry-delay=queue",
                        "--java-options=-Xss512k",
                        "--env=COLOUR=red"));
    try {
      run.start();
      URI item = address(bytes).resolve("/items/7");
      assertThat(answer(item, "item 7")).isEqualTo("item 7");

      shop.change();

      assertThat(answer(item, "the item 7")).isEqualTo("the item 7");
      assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("Console: http://");
    } finally {
      run.interrupt();
      run.join();
      System.setOut(before);
    }
  }

  @Test
  void itEndsWhenItIsToldTo() throws IOException {
    CompiledShop shop = CompiledShop.in(folder);

    Lading.Result result =
        Lading.run("dev", "-cp", shop.classPath(), "--port", "0", "--seconds", "1", "--no-reload");

    assertThat(result.exit()).isZero();
    assertThat(result.output()).contains("GET /items/{id}").contains("It ends after 1 s.");
    assertThat(Lading.run("dev", "-cp", shop.classPath(), "--instances", "0"))
        .matches(wrong -> wrong.exit() == 1)
        .matches(wrong -> wrong.output().contains("a function has 1 to 1000 instances, not 0"));
  }

  private static URI address(ByteArrayOutputStream output) throws InterruptedException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Matcher matcher = ADDRESS.matcher(output.toString(StandardCharsets.UTF_8));
      if (matcher.find()) {
        return URI.create(matcher.group(1));
      }
      Thread.sleep(100);
    }
    throw new AssertionError("not started: " + output);
  }

  /** What it answers, as soon as that is what it should be, or else at last. */
  private static String answer(URI uri, String wanted) throws IOException, InterruptedException {
    String body = "";
    for (int attempt = 0; attempt < ATTEMPTS && !body.equals(wanted); attempt++) {
      body =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
              .body();
      if (!body.equals(wanted)) {
        Thread.sleep(100);
      }
    }
    return body;
  }
}
