package dev.lading.operations.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.operations.console.Style;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is shown of layers on their way. */
class ProgressDisplayTest {

  private static final int COLUMNS = 100;

  @Test
  void aBarHasBytesAndRateAndFitsTheTerminal() {
    Transfer half =
        new Transfer("native libraries", 104_200_000, 52_100_000, Duration.ofSeconds(2));

    assertThat(new Bars(Style.PLAIN, COLUMNS).lines(List.of(half)))
        .containsExactly(
            "  native libraries         [============------------]   52.1 MB of  104.2 MB  "
                + "  26.1 MB/s");
    for (int columns = 10; columns < COLUMNS; columns++) {
      int most = columns;
      assertThat(new Bars(Style.PLAIN, columns).lines(List.of(half)))
          .allMatch(line -> line.length() < most);
    }
  }

  @Test
  void manyLayersDoNotFillTheScreen() {
    Transfer one = new Transfer("base image", 0, 0, Duration.ZERO);

    assertThat(new Bars(Style.PLAIN, COLUMNS).lines(Collections.nCopies(20, one)))
        .hasSize(9)
        .last()
        .isEqualTo("  and 12 more");
  }

  @Test
  void theTerminalIsLeftAsItWas() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    ProgressDisplay display = ProgressDisplay.live(out, new Bars(Style.PLAIN, COLUMNS));
    display.started("a", "application", 1000);
    display.started("b", "base image", 1000);
    display.paint();
    display.advanced("a", 500);
    display.finished("b");
    display.paint();
    display.close();
    display.paint();

    String text = bytes.toString(StandardCharsets.UTF_8);
    assertThat(text).contains("application").contains("\u001b[2A\r\u001b[J").contains("500 B of");
    assertThat(text).endsWith("\u001b[1A\r\u001b[J");
    assertThat(display.bytes()).isEqualTo(500);
  }

  @Test
  void elsewhereALineTellsOfTheOldest() {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    try (ProgressDisplay display = ProgressDisplay.plain(lines::add)) {
      display.paint();
      assertThat(lines).isEmpty();
      display.started("a", "native libraries", 2000);
      display.started("b", "application", 2000);
      display.advanced("a", 1000);
      display.paint();
      assertThat(lines.get(0))
          .startsWith("native libraries: 1.0 kB of 2.0 kB, ")
          .endsWith("/s; and 1 more layers");
    }
  }

  @Test
  void aLayerThatBeginsAnewCountsOnce() {
    AtomicLong nanos = new AtomicLong();
    Transfers transfers = new Transfers(nanos::get);
    transfers.start("a", "application", 100);
    transfers.advance("a", 80);
    transfers.restart("a");
    transfers.advance("a", 30);
    nanos.set(1_000_000_000);

    assertThat(transfers.running())
        .containsExactly(new Transfer("application", 100, 30, Duration.ofSeconds(1)));
    assertThat(transfers.running().get(0).rate()).isEqualTo(30);
    transfers.finish("a");
    assertThat(transfers.bytes()).isEqualTo(30);
    assertThat(transfers.finished()).isEqualTo(1);
  }
}
