package dev.lading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseReferenceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        Image.DEFAULT_BASE,
        "amazoncorretto",
        "eclipse-temurin:25-jre",
        "localhost:5000/lambda/java-chromium:17",
        "127.0.0.1:36012/lambda/java:25",
        "123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/base__java:1.0_a",
        "base@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "base:1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      })
  void takesWhatRegistriesTake(String text) {
    assertThat(new BaseReference(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\" | registry/repository:tag",
        "my base | registry/repository:tag",
        "public.ecr.aws/Lambda/Java | lower case",
        "public.ecr.aws/lambda//java | registry/repository:tag",
        "/lambda/java | registry/repository:tag",
        "lambda/java/ | registry/repository:tag",
        "https://public.ecr.aws/lambda/java:25 | no scheme",
        "lambda/java: | a tag",
        "lambda/java:.x | a tag",
        "lambda/java:2 5 | a tag",
        "lambda/java@sha256:12 | a digest",
        "lambda/java@latest | a digest"
      })
  void refusesTheRestWithAReason(String text, String reason) {
    assertThatThrownBy(() -> new BaseReference(text))
        .isInstanceOf(MalformedValueException.class)
        .hasMessageContaining(reason);
  }
}
