package dev.lading.imagebuilder.report;

import dev.lading.imagebuilder.report.facts.FunctionReport;
import dev.lading.imagebuilder.report.facts.FunctionReport.HandlerReport;
import dev.lading.imagebuilder.report.facts.FunctionReport.TriggerReport;
import dev.lading.model.Function;
import dev.lading.model.FunctionSettings;
import dev.lading.model.Handler;
import dev.lading.model.Trigger;
import java.util.List;
import java.util.Locale;

/** Makes a report's facts of functions. */
final class FunctionFacts {

  private FunctionFacts() {}

  static FunctionReport of(Function function) {
    FunctionSettings settings = function.settings();
    return new FunctionReport(
        function.name().value(),
        function.className(),
        settings.memory(),
        settings.timeout(),
        settings.ephemeralStorage(),
        settings.scaling().snapStart(),
        function.url().map(url -> url.auth().name().toLowerCase(Locale.ROOT)).orElse(""),
        function.streams(),
        List.copyOf(settings.environment().keySet()),
        function.handlers().stream().map(FunctionFacts::handler).toList());
  }

  private static HandlerReport handler(Handler handler) {
    return new HandlerReport(
        handler.type().binaryName(),
        handler.method(),
        handler.triggers().stream().map(FunctionFacts::trigger).toList());
  }

  private static TriggerReport trigger(Trigger trigger) {
    List<String> cells = trigger.match(new TriggerCells());
    return new TriggerReport(cells.get(0), cells.get(1));
  }
}
