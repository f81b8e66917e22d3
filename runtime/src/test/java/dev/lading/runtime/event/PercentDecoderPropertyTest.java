package dev.lading.runtime.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class PercentDecoderPropertyTest {

  @Property
  void decodesWhatTheJdkEncodes(
      @ForAll @Size(max = 6)
          List<
                  @AlphaChars @Chars({'ü', '%', '+', '&', '=', ' ', '€'}) @StringLength(max = 4)
                  String>
              texts) {
    StringBuilder query = new StringBuilder();
    Map<String, List<String>> expected = new LinkedHashMap<>();
    for (int i = 0; i + 1 < texts.size(); i += 2) {
      query.append(i == 0 ? "" : "&").append(URLEncoder.encode(texts.get(i), UTF_8));
      query.append('=').append(URLEncoder.encode(texts.get(i + 1), UTF_8));
      expected.computeIfAbsent(texts.get(i), name -> new ArrayList<>()).add(texts.get(i + 1));
    }

    assertThat(PercentDecoder.query(query.toString())).isEqualTo(expected);
  }

  @Property
  void decodesAPathAsAQueryButForThePlus(@ForAll @StringLength(max = 20) String text) {
    String wellFormed = new String(text.getBytes(UTF_8), UTF_8);
    String encoded = URLEncoder.encode(wellFormed, UTF_8).replace("+", "%20");

    assertThat(PercentDecoder.path(encoded)).isEqualTo(wellFormed);
    assertThat(PercentDecoder.path("a+b")).isEqualTo("a+b");
  }

  @Example
  void leavesAPercentSignWithoutDigitsAsItIs() {
    assertThat(PercentDecoder.path("100%")).isEqualTo("100%");
    assertThat(PercentDecoder.path("%zz%4")).isEqualTo("%zz%4");
    assertThat(PercentDecoder.query("a=1&&b&=c"))
        .isEqualTo(Map.of("a", List.of("1"), "b", List.of(""), "", List.of("c")));
  }
}
