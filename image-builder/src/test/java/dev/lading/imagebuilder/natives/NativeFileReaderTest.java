package dev.lading.imagebuilder.natives;

import static dev.lading.imagebuilder.testing.Binaries.AARCH64;
import static dev.lading.imagebuilder.testing.Binaries.X86_64;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.testing.Binaries;
import dev.lading.imagebuilder.testing.Elf;
import dev.lading.model.Architecture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What kinds of files are recognised, and as whose. */
class NativeFileReaderTest {

  static Optional<NativeFile> read(String path, byte[] content) throws IOException {
    try (StreamedBytes bytes = new StreamedBytes(() -> new ByteArrayInputStream(content))) {
      return NativeFileReader.read(path, content.length, content.length, bytes);
    }
  }

  static Stream<Arguments> elfFiles() {
    return Stream.of(
        Arguments.of("linux-x86_64", "a.so", Binaries.glibc(X86_64)),
        Arguments.of("linux-arm64", "a.so", Binaries.glibc(AARCH64)),
        Arguments.of("linux-x86_64", "no/libc/needed.so", new Elf(X86_64).bytes()),
        Arguments.of("linux-x86_64", "gnu.so", new Elf(X86_64).osAbi(3).bytes()),
        Arguments.of(
            "linux-x86_64", "node", new Elf(X86_64).interpreter("/lib64/ld-linux.so.2").bytes()),
        Arguments.of(
            "linux-x86_64-musl",
            "node",
            new Elf(X86_64).interpreter("/lib/ld-musl-x86_64.so.1").bytes()),
        Arguments.of(
            "linux-arm64-musl", "a.so", new Elf(AARCH64).needed("libc.musl-aarch64.so.1").bytes()),
        Arguments.of("linux-arm64-musl", "a.so", new Elf(AARCH64).needed("libc.so").bytes()),
        Arguments.of("linux-arm64-musl", "a.so_linux_arm64_musl", new Elf(AARCH64).bytes()),
        Arguments.of("android-arm64", "a.so", new Elf(AARCH64).note("Android").bytes()),
        Arguments.of(
            "android-arm64", "a.so", new Elf(AARCH64).needed("liblog.so", "libc.so").bytes()),
        Arguments.of(
            "android-arm64",
            "native/android-arm64/a.so",
            new Elf(AARCH64).needed("libc.so").bytes()),
        Arguments.of("freebsd-x86_64", "a.so", new Elf(X86_64).osAbi(9).bytes()),
        Arguments.of("freebsd-x86_64", "a.so", new Elf(X86_64).needed("libc.so.7").bytes()),
        Arguments.of("freebsd-x86_64", "native/FreeBSD/x86_64/a.so", new Elf(X86_64).bytes()),
        Arguments.of("dragonfly-x86_64", "a.so", new Elf(X86_64).needed("libc.so.8").bytes()),
        Arguments.of("openbsd-x86_64", "a.so", new Elf(X86_64).needed("libc.so.96.0").bytes()),
        Arguments.of("netbsd-x86_64", "a.so", new Elf(X86_64).note("NetBSD").bytes()),
        Arguments.of("solaris-x86_64", "a.so", new Elf(X86_64).needed("libc.so.1").bytes()),
        Arguments.of("solaris-x86_64", "sunos-x86-64/a.so", new Elf(X86_64).bytes()),
        Arguments.of("linux-arm", "a.so", Binaries.glibc(40)),
        Arguments.of("linux-s390x", "a.so", Binaries.glibc(22)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("elfFiles")
  void tellsElfFilesApart(String platform, String path, byte[] content) throws IOException {
    assertThat(read(path, content).orElseThrow().platforms())
        .extracting(NativePlatform::toString)
        .containsExactly(platform);
  }

  @Test
  void headersWinOverWordsInThePath() throws IOException {
    assertThat(read("musl/lib.so", Binaries.glibc(X86_64)).orElseThrow().platforms())
        .extracting(NativePlatform::toString)
        .containsExactly("linux-x86_64");
  }

  @Test
  void onlyLinuxWithGlibcRunsInAnImage() throws IOException {
    NativeFile arm = read("a.so", Binaries.glibc(AARCH64)).orElseThrow();

    assertThat(arm.runsOn(Architecture.ARM64)).isTrue();
    assertThat(arm.runsOn(Architecture.X86_64)).isFalse();
    for (String path : List.of("musl/a.so", "android/a.so", "freebsd/a.so")) {
      NativeFile foreign = read(path, new Elf(AARCH64).bytes()).orElseThrow();
      assertThat(foreign.runsOn(Architecture.ARM64)).as(path).isFalse();
    }
  }

  @Test
  void a32BitFileOfA64BitMachineIsNotThatMachines() throws IOException {
    byte[] x32 = Binaries.glibc(X86_64);
    x32[4] = 1;

    assertThat(read("a.so", x32).orElseThrow().runsOn(Architecture.X86_64)).isFalse();
  }

  @Test
  void codeOfGraphicsProcessorsAndTheKernelIsData() throws IOException {
    assertThat(read("kernel.cubin", Binaries.glibc(190))).isEmpty();
    assertThat(read("probe.bpf.o", Binaries.glibc(247))).isEmpty();
  }

  @Test
  void recognisesMacOsFiles() throws IOException {
    assertThat(read("a.dylib", Binaries.machO(0x0100000c)).orElseThrow().platforms())
        .extracting(NativePlatform::toString)
        .containsExactly("macos-arm64");
    assertThat(read("a", Binaries.fat(0x01000007, 0x0100000c)).orElseThrow().platforms())
        .extracting(NativePlatform::toString)
        .containsExactly("macos-arm64", "macos-x86_64");
  }

  @Test
  void aClassFileIsNoMacOsFileThoughItStartsAsOne() throws IOException {
    for (int version = 45; version < 70; version++) {
      assertThat(read("A.class", Binaries.classFile(version))).as("version " + version).isEmpty();
    }
    assertThat(read("A.class", Binaries.classFile(0xffff0041))).as("preview").isEmpty();
  }

  @Test
  void recognisesWindowsFilesWhereverTheirHeaderIs() throws IOException {
    for (int place : List.of(64, 128, 250, 5000)) {
      assertThat(read("a.dll", Binaries.pe(0x8664, place)).orElseThrow().platforms())
          .extracting(NativePlatform::toString)
          .containsExactly("windows-x86_64");
    }
  }

  @Test
  void aTextThatStartsWithTheLettersOfWindowsFilesIsNone() throws IOException {
    byte[] text =
        "MZ is how this text of more than sixty-four letters begins, to no end.".getBytes();

    assertThat(read("readme.txt", text)).isEmpty();
  }

  @Test
  void recognisesDebugCompanionsOfOtherPlatforms() throws IOException {
    byte[] pdb = "Microsoft C/C++ MSF 7.00\r\n\u001aDS\0\0\0more".getBytes();

    assertThat(read("a.pdb", pdb).orElseThrow().format())
        .isEqualTo(NativeFile.Format.DEBUG_COMPANION);
    assertThat(read("native/a.dylib.dSYM/Contents/Info.plist", "<plist/>".getBytes()).orElseThrow())
        .extracting(NativeFile::format)
        .isEqualTo(NativeFile.Format.DEBUG_COMPANION);
  }

  @Test
  void everyTruncationIsReadWithoutFault() throws IOException {
    for (byte[] whole :
        List.of(Binaries.glibc(X86_64), Binaries.fat(7, 12), Binaries.pe(0x14c, 128))) {
      for (int length = 0; length < Math.min(whole.length, 700); length++) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThat(read("cut", cut)).isNotNull();
      }
    }
  }
}
