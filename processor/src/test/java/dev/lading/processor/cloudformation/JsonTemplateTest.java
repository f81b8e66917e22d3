package dev.lading.processor.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import dev.lading.processor.yaml.YamlWriter;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** JSON templates are read as the trees that they were written of. */
class JsonTemplateTest {

  @Example
  void functionsHaveTheirLongForms() {
    YamlMapping tree =
        YamlMapping.builder()
            .put("A", Intrinsics.ACCOUNT_ID)
            .put("B", Intrinsics.arn(new LogicalId("Jobs")))
            .put("C", Intrinsics.join(",", List.of(Intrinsics.substitute("${A}"))))
            .put("D", new YamlNode.FoldedText(List.of("a", "b")))
            .put("E", YamlMapping.builder())
            .put("F", true)
            .build();
    assertThat(JsonTemplate.write(tree))
        .isEqualTo(
            """
            {
              "A": {"Ref": "AWS::AccountId"},
              "B": {"Fn::GetAtt": [
                "Jobs",
                "Arn"
              ]},
              "C": {"Fn::Join": [
                ",",
                [
                  {"Fn::Sub": "${A}"}
                ]
              ]},
              "D": "a b",
              "E": {},
              "F": true
            }
            """);
  }

  @Property
  void everyTextIsReadAsItIs(@ForAll String text) {
    YamlMapping tree = YamlMapping.builder().put("a", text).put("b", YamlNode.list()).build();
    assertThat(ParsedTemplate.parse(JsonTemplate.write(tree)))
        .isEqualTo(ParsedTemplate.parse(YamlWriter.write(List.of(), tree)));
  }
}
