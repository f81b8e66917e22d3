package dev.lading.processor.validation;

import dev.lading.processor.declaration.Attribute;

/** What Lambda takes for one setting. */
record Range(String name, int least, int most, String unit) {

  void check(Attribute<Integer> setting, Problems problems) {
    int value = setting.value();
    if (value != 0 && (value < least || value > most)) {
      problems.report(Message.SETTING_OUT_OF_RANGE, setting.site(), name, value, least, most, unit);
    }
  }
}
