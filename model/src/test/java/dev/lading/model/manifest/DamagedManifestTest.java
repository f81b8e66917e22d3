package dev.lading.model.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Manifests come from jars: whatever stands there is read, or refused with a reason. */
class DamagedManifestTest {

  private static final List<String> TOKENS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ":",
          ",",
          "null",
          "true",
          "-1",
          "0",
          "1e9",
          "99999999999",
          "9999999999999999999999",
          "\\",
          "\"\"",
          "[]",
          "{}",
          " ");

  private final ImageManifestCodec codec = new ImageManifestCodec();

  @Provide
  Arbitrary<ImageManifest> manifests() {
    return ImageManifestCodecTest.manifests();
  }

  @Provide
  Arbitrary<String> tokens() {
    return Arbitraries.oneOf(Arbitraries.of(TOKENS), Arbitraries.strings().ofMaxLength(4));
  }

  @Provide
  Arbitrary<int[]> places() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1000), Arbitraries.integers().between(0, 12))
        .as((from, length) -> new int[] {from, length});
  }

  @Property(tries = 400)
  void isReadOrRefusedWithAReason(
      @ForAll("manifests") ImageManifest manifest,
      @ForAll("places") int[] place,
      @ForAll("tokens") String token) {
    String json = codec.write(manifest);
    int start = json.length() * place[0] / 1000;
    int end = Math.min(json.length(), start + place[1]);

    assertReadOrRefused(json.substring(0, start) + token + json.substring(end));
  }

  /** Not bytes but whole values are wrong: what a careless tool would write. */
  @Property(tries = 400)
  void aValueOfAnotherKindIsRefusedWithAReason(
      @ForAll("manifests") ImageManifest manifest,
      @ForAll("places") int[] place,
      @ForAll("tokens") String token) {
    String[] lines = codec.write(manifest).split("\n", -1);
    int line = place[0] % lines.length;
    lines[line] = lines[line].replaceFirst(": [^,{\\[]+", ": " + token.replaceAll("[\\\\$]", ""));

    assertReadOrRefused(String.join("\n", lines));
  }

  @Property(tries = 500)
  void anyTextIsRefused(@ForAll String text) {
    assertReadOrRefused(text);
  }

  @Example
  void nestingIsNoWayToTheEndOfTheStack() {
    assertReadOrRefused("{\"a\":" + "[".repeat(500_000) + "]".repeat(500_000) + "}");
    assertReadOrRefused("[".repeat(500_000));
  }

  private void assertReadOrRefused(String json) {
    ImageManifest read;
    try {
      read = codec.read(json);
    } catch (MalformedManifestException e) {
      assertThat(e.getMessage()).isNotBlank();
      return;
    }
    assertThat(codec.read(codec.write(read))).isEqualTo(read);
  }
}
