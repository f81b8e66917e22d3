package dev.lading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaTypeTest {

  @Test
  void readsTypes() {
    assertThat(JavaType.parse("byte[]"))
        .isEqualTo(new JavaType.Array(new JavaType.Primitive("byte")));
    assertThat(JavaType.parse("void")).isEqualTo(JavaType.VOID);
    assertThat(JavaType.parse("java.util.Map<java.lang.String, a.B$C[]>"))
        .isEqualTo(
            new JavaType.Declared(
                "java.util.Map",
                List.of(
                    JavaType.STRING,
                    new JavaType.Array(new JavaType.Declared("a.B$C", List.of())))));
  }

  @Test
  void simpleName() {
    assertThat(new JavaType.Declared("com.example.Outer$Inner", List.of()).simpleName())
        .isEqualTo("Outer.Inner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.B<", "a.B<>", "a.B<C", "a.B>", "[]", "a.B[", "a.B<C> d", "a,b"})
  void refusesOtherTexts(String text) {
    assertThatThrownBy(() -> JavaType.parse(text)).isInstanceOf(MalformedValueException.class);
  }

  @Property
  void isReadBackFromItsText(@ForAll("types") JavaType type) {
    assertThat(JavaType.parse(type.toString())).isEqualTo(type);
  }

  @Provide
  static Arbitrary<JavaType> types() {
    return JavaTypes.any();
  }
}
