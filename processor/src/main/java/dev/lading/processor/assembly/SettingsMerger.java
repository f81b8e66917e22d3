package dev.lading.processor.assembly;

import dev.lading.model.FunctionSettings;
import dev.lading.model.PolicyStatement;
import dev.lading.model.Scaling;
import dev.lading.model.VpcName;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.EnvironmentVariable;
import dev.lading.processor.declaration.FunctionDeclaration;
import dev.lading.processor.declaration.PolicyDeclaration;
import dev.lading.processor.declaration.ScalingDeclaration;
import dev.lading.processor.declaration.SettingsDeclaration;
import dev.lading.processor.declaration.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Merges what a function's classes say of it: the most of sizes, the union of collections, and what
 * any of them says of all else, where the rules have seen to it that they agree.
 */
final class SettingsMerger {

  private final List<SettingsDeclaration> settings;

  private SettingsMerger(List<SettingsDeclaration> settings) {
    this.settings = settings;
  }

  static FunctionSettings merge(FunctionDeclaration function) {
    SettingsMerger merger = new SettingsMerger(function.settings());
    FunctionSettings unset = FunctionSettings.DEFAULT;
    return new FunctionSettings(
        merger.most(SettingsDeclaration::memory, unset.memory()),
        merger.most(SettingsDeclaration::timeout, unset.timeout()),
        merger.most(SettingsDeclaration::ephemeralStorage, unset.ephemeralStorage()),
        merger.environment(),
        merger.scaling(),
        merger.said(SettingsDeclaration::logRetention).orElse(unset.logRetention()),
        merger.said(SettingsDeclaration::tracing).orElse(unset.tracing()),
        merger.said(SettingsDeclaration::vpc).map(VpcName::new),
        merger.tags(),
        policies(function));
  }

  private int most(Function<SettingsDeclaration, Attribute<Integer>> setting, int unset) {
    return FunctionDeclaration.most(settings.stream().map(setting).toList(), unset);
  }

  private <T> Optional<T> said(Function<SettingsDeclaration, Attribute<T>> setting) {
    return settings.stream()
        .map(setting)
        .filter(Attribute::isWritten)
        .map(Attribute::value)
        .findFirst();
  }

  private Scaling scaling() {
    return new Scaling(
        scaling(ScalingDeclaration::reservedConcurrency),
        scaling(ScalingDeclaration::provisionedConcurrency),
        scaling(ScalingDeclaration::snapStart).orElse(false));
  }

  private <T> Optional<T> scaling(Function<ScalingDeclaration, Attribute<T>> setting) {
    return said(declared -> setting.apply(declared.scaling()));
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>(FunctionSettings.DEFAULT.environment());
    for (SettingsDeclaration declared : settings) {
      for (EnvironmentVariable variable : declared.variables()) {
        environment.put(variable.name(), variable.value());
      }
    }
    return environment;
  }

  private Map<String, String> tags() {
    Map<String, String> tags = new TreeMap<>();
    for (SettingsDeclaration declared : settings) {
      for (Tag tag : declared.wellFormedTags()) {
        tags.put(tag.key(), tag.value());
      }
    }
    return tags;
  }

  private static List<PolicyStatement> policies(FunctionDeclaration function) {
    Stream<PolicyDeclaration> declared =
        function.classes().stream().flatMap(type -> type.policies().stream());
    return declared
        .map(
            policy ->
                new PolicyStatement(
                    policy.actions().stream().map(Attribute::value).toList(),
                    policy.resources().stream().map(Attribute::value).toList()))
        .distinct()
        .toList();
  }
}
