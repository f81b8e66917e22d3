package dev.lading.processor.validation;

import dev.lading.processor.declaration.Attribute;

/**
 * What a service takes for one setting.
 *
 * @param name the annotation's member
 * @param service who takes it
 * @param least the least number
 * @param most the greatest number
 * @param unit what is counted
 */
record Range(String name, String service, int least, int most, String unit) {

  /** Reports a number that is out of range. */
  void check(Attribute<Integer> setting, Problems problems) {
    if (!contains(setting.value())) {
      problems.report(
          Message.SETTING_OUT_OF_RANGE,
          setting.site(),
          name,
          setting.value(),
          service,
          least,
          most,
          unit);
    }
  }

  /** Reports a number that is out of range, unless it is 0, which leaves it unset. */
  void checkSet(Attribute<Integer> setting, Problems problems) {
    if (setting.value() != 0) {
      check(setting, problems);
    }
  }

  /** Reports a number that is written, and out of range. */
  void checkWritten(Attribute<Integer> setting, Problems problems) {
    if (setting.isWritten()) {
      check(setting, problems);
    }
  }

  boolean contains(int value) {
    return value >= least && value <= most;
  }
}
