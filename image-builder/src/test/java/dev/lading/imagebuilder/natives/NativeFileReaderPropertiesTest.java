package dev.lading.imagebuilder.natives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lading.imagebuilder.testing.Binaries;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Bytes of any kind are read without a fault: jars come from strangers. */
class NativeFileReaderPropertiesTest {

  private static final byte[][] MAGICS = {
    {0x7f, 'E', 'L', 'F', 2, 1},
    {0x7f, 'E', 'L', 'F', 1, 2},
    {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0},
    {(byte) 0xcf, (byte) 0xfa, (byte) 0xed, (byte) 0xfe},
    {'M', 'Z'},
    {0x01, (byte) 0xf7},
  };

  @Provide
  Arbitrary<byte[]> headed() {
    Arbitrary<byte[]> magic = Arbitraries.of(MAGICS);
    Arbitrary<byte[]> rest = Arbitraries.bytes().array(byte[].class).ofMaxSize(400);
    return Combinators.combine(magic, rest).as(NativeFileReaderPropertiesTest::joined);
  }

  /** A sound file in which a few bytes after the machine's number lie. */
  @Provide
  Arbitrary<byte[]> damaged() {
    Arbitrary<Integer> place = Arbitraries.integers().between(20, 700);
    Arbitrary<Byte> value = Arbitraries.bytes();
    return Combinators.combine(place.array(int[].class).ofSize(6), value)
        .as(
            (places, bad) -> {
              byte[] bytes = Binaries.glibc(Binaries.X86_64);
              for (int at : places) {
                bytes[at] = bad;
              }
              return bytes;
            });
  }

  @Property
  void anyBytes(@ForAll byte[] bytes) throws IOException {
    assertThat(NativeFileReaderTest.read("any", bytes)).isNotNull();
  }

  @Property
  void bytesThatStartAsANative(@ForAll("headed") byte[] bytes) throws IOException {
    assertThat(NativeFileReaderTest.read("headed", bytes)).isNotNull();
  }

  @Property
  void aNativeInWhichBytesLie(@ForAll("damaged") byte[] bytes) throws IOException {
    assertThat(NativeFileReaderTest.read("damaged", bytes)).isPresent();
  }

  @Property(tries = 200)
  void anyBytesAsAJarAreRefused(@ForAll byte[] bytes) throws IOException {
    Path file = Files.createTempFile("any", ".jar");
    try {
      Files.write(file, bytes);
      try (FileChannel channel = FileChannel.open(file)) {
        assertThat(catchThrowable(() -> ZipDirectory.read(channel)))
            .isInstanceOf(IOException.class);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] bytes = new byte[first.length + second.length];
    System.arraycopy(first, 0, bytes, 0, first.length);
    System.arraycopy(second, 0, bytes, first.length, second.length);
    return bytes;
  }
}
