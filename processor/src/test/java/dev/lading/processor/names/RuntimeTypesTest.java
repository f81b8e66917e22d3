package dev.lading.processor.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuntimeTypesTest {

  @Test
  void everyNameIsThatOfAClass() {
    assertThat(RuntimeTypes.all())
        .allSatisfy(name -> assertThat(Class.forName(name).getName()).isEqualTo(name));
  }

  @Test
  void listsEveryName() throws IllegalAccessException {
    List<Object> names = new ArrayList<>();
    for (Field field : RuntimeTypes.class.getFields()) {
      names.add(field.get(null));
    }
    assertThat(names).containsExactlyInAnyOrderElementsOf(RuntimeTypes.all());
  }

  @Test
  void theCodecIsCreatedWithoutArguments() throws ReflectiveOperationException {
    assertThat(
            Class.forName(RuntimeTypes.JACKSON_CODEC)
                .getConstructor()
                .newInstance()
                .getClass()
                .getInterfaces())
        .containsExactly(Class.forName(RuntimeTypes.JSON_CODEC));
  }
}
