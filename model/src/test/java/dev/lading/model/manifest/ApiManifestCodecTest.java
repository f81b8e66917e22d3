package dev.lading.model.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.model.HttpApi;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ApiManifestCodecTest {

  private final ApiManifestCodec codec = new ApiManifestCodec();

  @Property(tries = 300)
  void readsWhatItWrites(@ForAll("apis") HttpApi api) {
    ApiManifest manifest = new ApiManifest("shop", api);

    assertThat(codec.read(codec.write(manifest))).isEqualTo(manifest);
  }

  @Example
  void refusesWhatItDoesNotKnow() {
    String json = codec.write(new ApiManifest("shop", HttpApi.DEFAULT));

    assertThatThrownBy(
            () -> codec.read(json.replace("\"schemaVersion\": 1", "\"schemaVersion\": 2")))
        .isInstanceOf(MalformedManifestException.class)
        .hasMessageContaining("schemaVersion is 2, expected 1");
    assertThatThrownBy(
            () ->
                codec.read(
                    json.replace(
                        "\"authorizers\": []",
                        "\"authorizers\": [{\"name\": \"a\", \"type\": \"magic\"}]")))
        .isInstanceOf(MalformedManifestException.class)
        .hasMessageContaining("no such type of authorizer: magic");
    assertThatThrownBy(() -> codec.read("{"))
        .isInstanceOf(MalformedManifestException.class)
        .hasMessageContaining("not JSON");
  }

  @Provide
  Arbitrary<HttpApi> apis() {
    return Apis.any();
  }
}
