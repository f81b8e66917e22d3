package dev.lading.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A reply is the same however the network cuts it, and never taken for whole when it is not. */
class HttpReplyReaderPropertyTest {

  @Property
  void readsRepliesInAnyPieces(
      @ForAll @Size(max = 40_000) byte[] body, @ForAll boolean chunked, @ForAll long seed)
      throws IOException {
    byte[] reply = reply(body, chunked, new Random(seed));
    byte[] two = new byte[reply.length * 2];
    System.arraycopy(reply, 0, two, 0, reply.length);
    System.arraycopy(reply, 0, two, reply.length, reply.length);
    HttpReplyReader reader = new HttpReplyReader(new Pieces(two, new Random(seed)));

    for (int i = 0; i < 2; i++) {
      HttpReply read = reader.read();
      assertThat(read.status()).isEqualTo(200);
      assertThat(read.header("X-Name")).isEqualTo("välue: 1");
      assertThat(read.body()).isEqualTo(body);
      assertThat(read.isLastOfConnection()).isFalse();
    }
    assertThat(reader.read()).isNull();
  }

  @Property
  void noticesThatAReplyIsCutShort(
      @ForAll @Size(min = 1, max = 2_000) byte[] body,
      @ForAll boolean chunked,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 2_000) int missing) {
    byte[] reply = reply(body, chunked, new Random(seed));
    byte[] cut = Arrays.copyOf(reply, Math.max(1, reply.length - missing));
    HttpReplyReader reader = new HttpReplyReader(new Pieces(cut, new Random(seed)));

    assertThatThrownBy(reader::read).isInstanceOf(IOException.class);
  }

  private static byte[] reply(byte[] body, boolean chunked, Random random) {
    ByteArrayOutputStream reply = new ByteArrayOutputStream();
    String head = "HTTP/1.1 200 OK\r\nx-name:  välue: 1 \r\n";
    if (!chunked) {
      reply.writeBytes((head + "Content-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8));
      reply.writeBytes(body);
      return reply.toByteArray();
    }
    reply.writeBytes((head + "Transfer-Encoding: chunked\r\n\r\n").getBytes(UTF_8));
    for (int at = 0; at < body.length; ) {
      int size = Math.min(1 + random.nextInt(5_000), body.length - at);
      reply.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(UTF_8));
      reply.write(body, at, size);
      reply.writeBytes("\r\n".getBytes(UTF_8));
      at += size;
    }
    reply.writeBytes("0\r\n\r\n".getBytes(UTF_8));
    return reply.toByteArray();
  }

  /** A stream that gives a random part of what is asked for. */
  private static final class Pieces extends ByteArrayInputStream {

    private final Random random;

    Pieces(byte[] bytes, Random random) {
      super(bytes);
      this.random = random;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      return super.read(
          target, offset, length == 0 ? 0 : 1 + random.nextInt(Math.min(length, 999)));
    }
  }
}
