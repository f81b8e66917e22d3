package dev.lading.processor.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuntimeTypesTest {

  @Test
  void everyNameIsThatOfAClass() {
    assertThat(all()).allSatisfy(name -> assertThat(Class.forName(name).getName()).isEqualTo(name));
  }

  @Test
  void listsEveryName() throws IllegalAccessException {
    List<Object> names = new ArrayList<>();
    for (Field field : RuntimeTypes.class.getFields()) {
      names.add(field.get(null));
    }
    assertThat(names).containsExactlyInAnyOrderElementsOf(all());
  }

  @ParameterizedTest
  @EnumSource
  void theCodecIsCreatedWithoutArguments(JsonLibrary library) throws ReflectiveOperationException {
    assertThat(
            Class.forName(library.codec())
                .getConstructor()
                .newInstance()
                .getClass()
                .getInterfaces())
        .containsExactly(Class.forName(RuntimeTypes.JSON_CODEC));
  }

  private static List<String> all() {
    return Stream.concat(RuntimeTypes.all().stream(), RuntimeTypes.withLibraries().stream())
        .toList();
  }
}
