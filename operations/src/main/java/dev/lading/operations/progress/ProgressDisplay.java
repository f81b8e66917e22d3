package dev.lading.operations.progress;

import dev.lading.imagebuilder.image.BuildProgress;
import dev.lading.imagebuilder.report.ByteCount;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Shows layers on their way: on a terminal by bars that are drawn anew ten times a second,
 * elsewhere by at most one line a second, and only where it takes that long.
 *
 * <p>Between two drawings the cursor is below the bars, at the start of a line. So a build that is
 * stopped by Ctrl-C leaves a terminal that can be used.
 */
public final class ProgressDisplay implements BuildProgress, AutoCloseable {

  private static final Duration LIVE = Duration.ofMillis(100);
  private static final Duration PLAIN = Duration.ofSeconds(1);
  private static final String ERASE_BELOW = "\u001b[J";

  private final Transfers transfers;
  private final Runnable painter;
  private final Runnable eraser;
  private final ScheduledExecutorService clock;

  private ProgressDisplay(
      Transfers transfers, Runnable painter, Runnable eraser, Duration interval) {
    this.transfers = transfers;
    this.painter = painter;
    this.eraser = eraser;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "lading-progress");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        clock.scheduleAtFixedRate(
            painter, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Bars on a terminal. */
  static ProgressDisplay live(PrintStream out, Bars bars) {
    Transfers transfers = new Transfers(System::nanoTime);
    Canvas canvas = new Canvas(out, bars);
    return new ProgressDisplay(
        transfers, () -> canvas.paint(transfers.running()), canvas::erase, LIVE);
  }

  /** Lines where nobody looks on. */
  public static ProgressDisplay plain(Consumer<String> lines) {
    Transfers transfers = new Transfers(System::nanoTime);
    return new ProgressDisplay(transfers, () -> tell(transfers, lines), () -> {}, PLAIN);
  }

  private static void tell(Transfers transfers, Consumer<String> lines) {
    List<Transfer> running = transfers.running();
    if (running.isEmpty()) {
      return;
    }
    Transfer oldest = running.get(0);
    lines.accept(
        oldest.title()
            + ": "
            + ByteCount.format(oldest.done())
            + " of "
            + ByteCount.format(oldest.size())
            + ", "
            + ByteCount.format(oldest.rate())
            + "/s"
            + (running.size() == 1 ? "" : "; and " + (running.size() - 1) + " more layers")
            + (transfers.finished() == 0 ? "" : "; " + transfers.finished() + " done"));
  }

  @Override
  public void started(String id, String title, long size) {
    transfers.start(id, title, size);
  }

  @Override
  public void advanced(String id, long bytes) {
    transfers.advance(id, bytes);
  }

  /** It begins anew: what was told of it before does not count. */
  public void restarted(String id) {
    transfers.restart(id);
  }

  @Override
  public void finished(String id) {
    transfers.finish(id);
  }

  /** How many bytes have been fetched, made or sent. */
  public long bytes() {
    return transfers.bytes();
  }

  /** Draws now, rather than at the next tick of the clock. */
  void paint() {
    painter.run();
  }

  /** Ends the display, and takes the bars away, so that others may write. */
  public void end() {
    clock.shutdownNow();
    eraser.run();
  }

  /** Ends it. */
  @Override
  public void close() {
    end();
  }

  /** The lines of the terminal that the bars take. */
  private static final class Canvas {

    private final PrintStream out;
    private final Bars bars;
    private int drawn;
    private boolean closed;

    Canvas(PrintStream out, Bars bars) {
      this.out = out;
      this.bars = bars;
    }

    synchronized void paint(List<Transfer> transfers) {
      List<String> lines = bars.lines(transfers);
      if (closed || (lines.isEmpty() && drawn == 0)) {
        return;
      }
      StringBuilder text = new StringBuilder(back());
      lines.forEach(line -> text.append(line).append('\n'));
      drawn = lines.size();
      print(text);
    }

    synchronized void erase() {
      closed = true;
      if (drawn > 0) {
        print(new StringBuilder(back()));
        drawn = 0;
      }
    }

    private String back() {
      return drawn == 0 ? "" : "\u001b[" + drawn + "A\r" + ERASE_BELOW;
    }

    /** In one piece, so that no drawing is ever half on the terminal. */
    private void print(StringBuilder text) {
      out.print(text);
      out.flush();
    }
  }
}
