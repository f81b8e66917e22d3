package dev.lading.processor.assembly;

import dev.lading.model.FunctionSettings;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.EnvironmentVariable;
import dev.lading.processor.declaration.SettingsDeclaration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Merges the settings of a function's classes: the most of each number, all variables. */
final class SettingsMerger {

  private SettingsMerger() {}

  static FunctionSettings merge(List<SettingsDeclaration> settings) {
    FunctionSettings unset = FunctionSettings.DEFAULT;
    Map<String, String> environment = new TreeMap<>(unset.environment());
    for (SettingsDeclaration declared : settings) {
      for (EnvironmentVariable variable : declared.variables()) {
        environment.put(variable.name(), variable.value());
      }
    }
    return new FunctionSettings(
        most(settings, SettingsDeclaration::memory, unset.memory()),
        most(settings, SettingsDeclaration::timeout, unset.timeout()),
        most(settings, SettingsDeclaration::ephemeralStorage, unset.ephemeralStorage()),
        environment);
  }

  /** The maximum of what is set; what is 0 is not set. */
  private static int most(
      List<SettingsDeclaration> settings,
      Function<SettingsDeclaration, Attribute<Integer>> setting,
      int unset) {
    return settings.stream()
        .map(setting)
        .mapToInt(Attribute::value)
        .filter(value -> value != 0)
        .max()
        .orElse(unset);
  }
}
