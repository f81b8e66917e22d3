package dev.lading.imagebuilder.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever goes in comes out again, and the number of threads is not seen in the bytes. */
class ParallelGzipPropertiesTest {

  @Property(tries = 60)
  void whatGoesInComesOut(
      @ForAll @IntRange(max = 3 * ParallelGzip.BLOCK) int length,
      @ForAll @IntRange(min = 1, max = 256) int alphabet,
      @ForAll @IntRange(min = 1, max = 100_000) int piece,
      @ForAll long seed)
      throws IOException {
    byte[] content = content(length, alphabet, seed);

    byte[] one = compressed(content, piece, 1);
    assertThat(one).isEqualTo(compressed(content, piece, 3));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(one))) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
  }

  @Property(tries = 4)
  void blocksOfExactlyTheirSizeAreWhole(@ForAll @IntRange(min = 1, max = 2) int blocks)
      throws IOException {
    byte[] content = content(blocks * ParallelGzip.BLOCK, 256, 1);

    byte[] compressed = compressed(content, 4096, 2);
    assertThat(compressed.length).isLessThan(content.length + 400);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
  }

  /** Half of it the alphabet's, half of it noise, so that both ways of a block are taken. */
  private static byte[] content(int length, int alphabet, long seed) {
    Random random = new Random(seed);
    byte[] content = new byte[length];
    random.nextBytes(content);
    for (int at = 0; at < length / 2; at++) {
      content[at] = (byte) ((content[at] & 0xff) % alphabet);
    }
    return content;
  }

  private static byte[] compressed(byte[] content, int piece, int threads) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ParallelGzip gzip = new ParallelGzip(out, workers, LayerStore.LEVEL)) {
      for (int at = 0; at < content.length; at += piece) {
        gzip.write(content, at, Math.min(piece, content.length - at));
      }
    } finally {
      workers.shutdown();
    }
    return out.toByteArray();
  }
}
