package dev.lading.imagebuilder.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassListTest {

  @Test
  void listsOfSeveralFunctionsAreOneWithoutTheNumbersOfEach() {
    ClassList list = new ClassList();
    list.addListed(
        "# a comment\njava/lang/Object id: 0\napp/One id: 7\n@lambda-proxy app/One run ()V\n");
    list.addListed(
        "java/lang/Object id: 0\napp/Two id: 7\nlib/Own id: 9 super: 0 source: /x.jar\n");
    list.addNames(List.of("app.Handler"));

    assertThat(list.text())
        .isEqualTo(
            "java/lang/Object\napp/One\n@lambda-proxy app/One run ()V\napp/Two\napp/Handler\n");
    assertThat(list.size()).isEqualTo(4);
  }
}
