package dev.lading.imagebuilder.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.layer.LayerFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Lambda's user may read and write. */
class AccessProofTest {

  private final AccessProof proof = new AccessProof("app");

  @Test
  void aFileThatOnlyItsOwnerReadsIsRefused() {
    LayerFile open = new LayerFile("/opt/a", Path.of("a"), "1", 0644, "0:0");
    LayerFile closed = new LayerFile("/opt/b", Path.of("b"), "2", 0640, "0:0");

    assertThat(proof.readable(List.of(open)).passed()).isTrue();
    assertThat(proof.readable(List.of(open, closed)))
        .matches(result -> !result.passed())
        .extracting(result -> result.detail())
        .asString()
        .contains("/opt/b has mode 640", "a mode that ends in 4 or more");
  }

  @Test
  void anOptionThatNamesAFolderOutsideOfTmpIsRefused() {
    Map<String, String> environment = Map.of("HOME", "/tmp");

    assertThat(
            proof
                .writes(environment, List.of("-Djava.io.tmpdir=/tmp/x", "-XX:ErrorFile=/mnt/e.log"))
                .passed())
        .isTrue();
    assertThat(proof.writes(environment, List.of("-Djava.io.tmpdir=/var/x")).detail())
        .contains("the Java option -Djava.io.tmpdir=/var/x");
    assertThat(proof.writes(environment, List.of("-Xlog:gc*:file=/opt/gc.log:time")).detail())
        .contains("-Xlog:gc*:file=/opt/gc.log:time");
    assertThat(proof.writes(Map.of("HOME", "/root"), List.of()).detail())
        .contains("the variable HOME=/root");
  }
}
