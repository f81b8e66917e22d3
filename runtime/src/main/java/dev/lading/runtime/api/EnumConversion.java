package dev.lading.runtime.api;

/** Makes an enum's constant of its name, as it is written in the enum. */
final class EnumConversion<E extends Enum<E>> implements ParameterValue.Conversion<E> {

  private final Class<E> type;

  EnumConversion(Class<E> type) {
    this.type = type;
  }

  @Override
  public E convert(String text) {
    return Enum.valueOf(type, text);
  }

  /** What a text should be: the names that are possible. */
  String expected() {
    StringBuilder names = new StringBuilder("one of ");
    E[] constants = type.getEnumConstants();
    for (int i = 0; i < constants.length; i++) {
      names.append(i == 0 ? "" : ", ").append(constants[i].name());
    }
    return names.toString();
  }
}
