package dev.lading.processor.validation;

import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.FunctionDeclaration;
import dev.lading.processor.declaration.SettingsDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import java.util.List;
import java.util.function.Function;

/**
 * Rejects settings that a function cannot have together, whichever of its classes has which, and
 * warns where its queues may take more environments than are reserved for it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html">Improving startup
 *     performance with Lambda SnapStart</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html">Configuring
 *     provisioned concurrency for a function</a>
 */
final class ScalingRule implements Rule {

  private static final int SNAP_START_STORAGE = 512;

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    for (FunctionDeclaration function : application.functions()) {
      List<Attribute<Boolean>> snapStart =
          written(function, settings -> settings.scaling().snapStart()).stream()
              .filter(Attribute::value)
              .toList();
      List<Attribute<Integer>> provisioned =
          written(function, settings -> settings.scaling().provisionedConcurrency());
      List<Attribute<Integer>> storage =
          written(function, SettingsDeclaration::ephemeralStorage).stream()
              .filter(megabytes -> megabytes.value() > SNAP_START_STORAGE)
              .toList();
      String name = function.name();
      exclude(name, "provisionedConcurrency", snapStart, provisioned, problems);
      exclude(name, "ephemeralStorage above 512 MB", snapStart, storage, problems);
      reserved(function, provisioned, problems);
    }
  }

  private static <T> List<Attribute<T>> written(
      FunctionDeclaration function, Function<SettingsDeclaration, Attribute<T>> setting) {
    return function.settings().stream().map(setting).filter(Attribute::isWritten).toList();
  }

  private static void exclude(
      String function,
      String excluded,
      List<Attribute<Boolean>> snapStart,
      List<Attribute<Integer>> others,
      Problems problems) {
    if (snapStart.isEmpty() || others.isEmpty()) {
      return;
    }
    AnnotationSite one = snapStart.get(0).site();
    AnnotationSite other = others.get(0).site();
    snapStart.forEach(each -> excludes(each.site(), function, excluded, other, problems));
    others.forEach(each -> excludes(each.site(), function, excluded, one, problems));
  }

  private static void excludes(
      AnnotationSite site,
      String function,
      String excluded,
      AnnotationSite rival,
      Problems problems) {
    problems.report(
        Message.SNAP_START_EXCLUDES, site, excluded, function, rival.placeSeenFrom(site));
  }

  private static void reserved(
      FunctionDeclaration function, List<Attribute<Integer>> provisioned, Problems problems) {
    List<Attribute<Integer>> reserved =
        written(function, settings -> settings.scaling().reservedConcurrency()).stream()
            .filter(environments -> environments.value() >= 0)
            .toList();
    if (reserved.isEmpty()) {
      return;
    }
    int most = reserved.get(0).value();
    provisioned.stream()
        .filter(environments -> environments.value() > most)
        .forEach(
            environments ->
                problems.report(
                    Message.PROVISIONED_OVER_RESERVED,
                    environments.site(),
                    environments.value(),
                    most,
                    reserved.get(0).site().placeSeenFrom(environments.site())));
    List<Attribute<Integer>> limits =
        function
            .triggers(TriggerDeclaration.Queue.class)
            .map(queue -> queue.settings().maxConcurrency())
            .filter(limit -> limit.value() > 0)
            .toList();
    int sum = limits.stream().mapToInt(Attribute::value).sum();
    if (sum > most) {
      limits.forEach(
          limit ->
              problems.report(
                  Message.CONCURRENCY_OVER_RESERVED,
                  limit.site(),
                  limit.value(),
                  function.name(),
                  sum,
                  most));
    }
  }
}
