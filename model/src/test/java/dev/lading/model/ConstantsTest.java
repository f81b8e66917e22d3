package dev.lading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;

/** Constants in annotations that have a syntax of their own. */
class ConstantsTest {

  @Example
  void filterPatternsSayWhatFieldsMayBe() {
    assertThat(
            new FilterPattern(
                    """
                    {"body": {"type": ["order", null, {"prefix": "o"}, {"exists": true}]},
                     "$or": [{"messageId": ["1"]}, {"attributes": {"A": [{"numeric": [">", 1]}]}}]}
                    """)
                .fields())
        .containsExactly("body", "messageId", "attributes");
    refusesFilter("", "JSON object");
    refusesFilter("{\"body\": ", "not JSON");
    refusesFilter("{\"body\": [1]} {}", "goes on after");
    refusesFilter("{\"body\": [1], \"body\": [2]}", "Duplicate");
    refusesFilter("[]", "JSON object");
    refusesFilter("{}", "it is empty");
    refusesFilter(
        "{\"body\": {\"type\": \"order\"}}", "'body.type' is not in an array; write [\"order\"]");
    refusesFilter("{\"body\": {\"type\": []}}", "matches nothing");
    refusesFilter("{\"body\": {}}", "'body' is empty");
    refusesFilter("{\"body\": {\"type\": [[1]]}}", "an array in its array");
    refusesFilter("{\"body\": {\"type\": [{\"like\": \"a\"}]}}", "no such filter");
    refusesFilter("{\"body\": [{\"cidr\": \"10.0.0.0/8\"}]}", "no such filter");
    refusesFilter("{\"body\": [{\"numeric\": [\">\", \"1\"]}]}", "takes a comparison");
    refusesFilter("{\"body\": [{\"prefix\": 1}]}", "takes a text");
    refusesFilter("{\"body\": [{\"exists\": \"true\"}]}", "takes true or false");
    refusesFilter("{\"$or\": [{\"a\": [1]}]}", "two patterns or more");
    refusesFilter("{\"$or\": [{\"a\": [1]}, 1]}", "two patterns or more");
    refusesFilter("{\"body\": [\"" + "a".repeat(4096) + "\"]}", "AWS takes 4096");
  }

  @Example
  void inputIsOneJsonValue() {
    assertThat(new JsonText(" {\"a\": [1, 2.50, true, null]} ").value()).startsWith(" {");
    assertThatThrownBy(() -> new JsonText("null")).hasMessageContaining("leave it out");
    assertThatThrownBy(() -> new JsonText("{'a': 1}")).hasMessageContaining("column 2");
  }

  @Example
  void timeZonesHaveNamesOfTheDatabase() {
    assertThat(new TimeZoneName("Europe/Berlin").zone().getId()).isEqualTo("Europe/Berlin");
    for (String name : List.of("Europe/Berln", "+02:00", "GMT+2", "europe/berlin", "")) {
      assertThatThrownBy(() -> new TimeZoneName(name))
          .isInstanceOf(MalformedValueException.class)
          .hasMessageContaining("no such zone");
    }
  }

  @Example
  void pointsInTimeAreInUtc() {
    assertThat(UtcInstant.parse("2027-01-31T09:00:00Z"))
        .isEqualTo(Instant.parse("2027-01-31T09:00:00Z"));
    for (String text : List.of("2027-01-31", "2027-01-31T09:00:00", "2027-01-31T09:00:00+01:00")) {
      assertThatThrownBy(() -> UtcInstant.parse(text)).hasMessageContaining("in UTC");
    }
    assertThatThrownBy(() -> UtcInstant.parse("2027-02-31T09:00:00Z"))
        .hasMessageContaining("no such date");
  }

  @Example
  void policiesNameActionsAndResources() {
    assertThatCode(
            () ->
                new PolicyStatement(
                    List.of("s3:GetObject", "dynamodb:*", "execute-api:Invoke"),
                    List.of(
                        "*",
                        "arn:aws:s3:::bucket/*",
                        "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/a")))
        .doesNotThrowAnyException();
    for (String action : List.of("*", "s3", "S3:GetObject", "s3:Get Object", "s3:")) {
      assertThatThrownBy(() -> PolicyStatement.action(action)).hasMessageContaining("prefix");
    }
    for (String resource : List.of("", "bucket", "arn:aws:s3", "arn:aws:s3:::a b")) {
      assertThatThrownBy(() -> PolicyStatement.resource(resource))
          .hasMessageContaining("six fields");
    }
    assertThatThrownBy(() -> PolicyStatement.resource("arn:aws:s3:::${Bucket}/*"))
        .hasMessageContaining("${Bucket} is none of AWS::AccountId");
  }

  private static void refusesFilter(String pattern, String reason) {
    assertThatThrownBy(() -> new FilterPattern(pattern))
        .isInstanceOf(MalformedValueException.class)
        .hasMessageContaining(reason);
  }
}
