package dev.lading.processor.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read back as the same tree by a YAML library. */
class YamlWriterTest {

  @Property
  void writtenTreesAreReadBack(@ForAll("mappings") YamlMapping tree) {
    assertThat(YamlReader.read(YamlWriter.write(List.of("any comment"), tree)))
        .isEqualTo(plain(tree));
  }

  @Property
  void everyStringIsReadBack(@ForAll("strings") String value) {
    YamlMapping tree =
        YamlMapping.builder()
            .put("key", value)
            .put("list", YamlNode.list(YamlNode.text(value)))
            .put("tagged", new YamlNode.Tagged("!Sub", YamlNode.text(value)))
            .build();
    assertThat(YamlReader.read(YamlWriter.write(List.of(), tree))).isEqualTo(plain(tree));
  }

  @Property
  void linesAreShortOfNothingButAscii(@ForAll("mappings") YamlMapping tree) {
    assertThat(YamlWriter.write(List.of(), tree)).matches("[ -~\n]*").endsWith("\n");
  }

  @Property
  void commentsAndEmptyLinesChangeNothing(
      @ForAll("nodes") YamlNode value, @ForAll("strings") String comment) {
    YamlMapping tree =
        YamlMapping.builder()
            .put("a", 1)
            .putSpaced("b", value, List.of(comment, ""))
            .put(
                "c",
                YamlNode.list(
                    YamlMapping.builder().putSpaced("d", value, List.of(comment)).build()))
            .build();
    assertThat(YamlReader.read(YamlWriter.write(List.of(comment), tree))).isEqualTo(plain(tree));
  }

  @Example
  void readsLikeWrittenByHand() {
    YamlMapping tree =
        YamlMapping.builder()
            .put("Plain", "POST /users/{id}")
            .put("Quoted", "2012-10-17")
            .put("Empty", "")
            .put("Lines", "a\nb")
            .put("Literal", new YamlNode.LiteralText("a: b\n\n- Grüße\n  c"))
            .put("NotLiteral", new YamlNode.LiteralText(" a\nb\u2028"))
            .put("OneLine", new YamlNode.LiteralText("a: b"))
            .put("Decimal", new YamlNode.DecimalNumber(new BigDecimal("1E+3")))
            .put("Fraction", new YamlNode.DecimalNumber(new BigDecimal("0.010")))
            .put("Folded", new YamlNode.FoldedText(List.of("one", "two")))
            .putSpaced(
                "Statement",
                YamlNode.list(
                    YamlMapping.builder()
                        .put("Effect", "Allow")
                        .put("Resource", YamlNode.list(YamlNode.text("it's"), YamlNode.text("on")))
                        .build()),
                List.of("Why"))
            .put("Joined", new YamlNode.Tagged("!Join", YamlNode.list(YamlNode.text(","))))
            .put("Nothing", new YamlNode.Sequence(List.of()))
            .build();
    assertThat(YamlWriter.write(List.of("Heading"), tree))
        .isEqualTo(
            """
            # Heading
            Plain: POST /users/{id}
            Quoted: '2012-10-17'
            Empty: ''
            Lines: "a\\nb"
            Literal: |-
              a: b

              - Grüße
                c
            NotLiteral: " a\\nb\\u2028"
            OneLine: 'a: b'
            Decimal: 1000
            Fraction: 0.010
            Folded: >-
              one
              two

            # Why
            Statement:
              - Effect: Allow
                Resource:
                  - it's
                  - 'on'
            Joined: !Join
              - ','
            Nothing: []
            """);
  }

  /** The library above reads YAML 1.2; CloudFormation reads 1.1, which has more words. */
  @Example
  void wordsOfYaml11AreQuoted() {
    for (String word : "y n yes no on off true false null".split(" ")) {
      for (String text : List.of(word, word.toUpperCase(Locale.ROOT), capitalized(word))) {
        YamlMapping tree = YamlMapping.builder().put("a", text).build();
        assertThat(YamlWriter.write(List.of(), tree)).isEqualTo("a: '" + text + "'\n");
      }
    }
  }

  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  @Example
  void refusesWhatItCannotWrite() {
    assertThatThrownBy(() -> YamlMapping.builder().put("a", 1).put("a", 2).build())
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> new YamlNode.FoldedText(List.of("a "))).hasMessageContaining("space");
    YamlMapping longKey = YamlMapping.builder().put("k".repeat(1025), 1).build();
    assertThatThrownBy(() -> YamlWriter.write(List.of(), longKey)).hasMessageContaining("1024");
  }

  @Provide
  Arbitrary<YamlMapping> mappings() {
    return mappings(nodes());
  }

  @Provide
  Arbitrary<YamlNode> nodes() {
    return nodes(3);
  }

  /** Trees of at most this depth. */
  private Arbitrary<YamlNode> nodes(int depth) {
    if (depth == 0) {
      return scalars();
    }
    Arbitrary<YamlNode> children = nodes(depth - 1);
    return Arbitraries.<YamlNode>oneOf(
            scalars(),
            children.list().ofMaxSize(3).map(YamlNode.Sequence::new),
            mappings(children),
            Combinators.combine(
                    Arbitraries.of(YamlReader.TAGS),
                    children.filter(node -> !(node instanceof YamlNode.Tagged)))
                .as(YamlNode.Tagged::new))
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<String> strings() {
    Arbitrary<String> odd =
        Arbitraries.of(
            "",
            " ",
            "~",
            "null",
            "No",
            "ON",
            "y",
            "1",
            "0o7",
            "0x1F",
            "1e3",
            "1_000",
            "12:30:45",
            "2012-10-17",
            ".inf",
            "-",
            "- a",
            "a: b",
            "a #b",
            "a:",
            "#",
            "%",
            "@x",
            "`",
            "!Ref x",
            "&a",
            "*a",
            "|",
            ">",
            "'",
            "\"",
            "it's",
            "{a}",
            "[a]",
            "a,b",
            "${A}",
            "$",
            "a\n",
            "\n",
            "a\tb",
            "\u0000",
            "\u0085",
            "\u2028",
            "\ufeff",
            "é",
            "\ud83d\ude00",
            "---",
            "...",
            "=",
            "<<",
            "? a",
            "a ",
            "TRUE",
            "/x",
            "\u007f");
    return Arbitraries.oneOf(
            odd,
            Arbitraries.strings().ascii().ofMaxLength(30),
            Arbitraries.strings().withCharRange('\u0000', '\ud7ff').ofMaxLength(15),
            Arbitraries.strings().withChars(" :#-'\"a1\n{}[],").ofMaxLength(12))
        .withoutEdgeCases();
  }

  private Arbitrary<YamlNode> scalars() {
    return Arbitraries.<YamlNode>oneOf(
            strings().map(YamlNode.Text::new),
            Arbitraries.longs().map(YamlNode.WholeNumber::new),
            Arbitraries.of(true, false).map(YamlNode.Flag::new),
            Arbitraries.strings()
                .withChars(" #:-ab'\"{")
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(line -> "x" + line + "x")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(YamlNode.FoldedText::new))
        .withoutEdgeCases();
  }

  private Arbitrary<YamlMapping> mappings(Arbitrary<YamlNode> values) {
    return Arbitraries.maps(strings(), values)
        .ofMaxSize(3)
        .map(
            map -> {
              YamlMapping.Builder builder = YamlMapping.builder();
              map.forEach(builder::put);
              return builder.build();
            });
  }

  /** The tree as plain Java values; a tagged node is a map from its tag. */
  private static Object plain(YamlNode node) {
    if (node instanceof YamlNode.Text text) {
      return text.value();
    }
    if (node instanceof YamlNode.FoldedText folded) {
      return folded.value();
    }
    if (node instanceof YamlNode.WholeNumber number) {
      return String.valueOf(number.value());
    }
    if (node instanceof YamlNode.Flag flag) {
      return flag.value();
    }
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items().stream().map(YamlWriterTest::plain).toList();
    }
    if (node instanceof YamlNode.Tagged tagged) {
      Object content = plain(tagged.content());
      return Map.of(tagged.tag(), content instanceof Boolean flag ? flag.toString() : content);
    }
    Map<String, Object> map = new LinkedHashMap<>();
    ((YamlMapping) node).entries().forEach(entry -> map.put(entry.key(), plain(entry.value())));
    return map;
  }
}
