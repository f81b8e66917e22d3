package dev.lading.imagebuilder.report.page;

import dev.lading.imagebuilder.report.facts.FunctionReport;
import dev.lading.imagebuilder.report.facts.FunctionReport.HandlerReport;
import dev.lading.imagebuilder.report.facts.FunctionReport.TriggerReport;
import dev.lading.imagebuilder.report.facts.ImageReport;
import java.util.ArrayList;
import java.util.List;

/** Writes an image's functions: their settings, and what calls which handler. */
final class FunctionsSection {

  private final ImageReport image;
  private final Html html;

  FunctionsSection(ImageReport image, Html html) {
    this.image = image;
    this.html = html;
  }

  void write() {
    html.open("section").line();
    html.element("h3", image.functions().size() == 1 ? "Function" : "Functions").line();
    html.open("div", "class", "functions").line();
    image.functions().forEach(this::function);
    html.close().close().line();
  }

  private void function(FunctionReport function) {
    html.open("div", "class", "function").line();
    html.element("h4", function.name());
    html.open("p", "class", "settings");
    for (String setting : settings(function)) {
      html.element("span", setting);
    }
    html.close().line();
    html.open("ul", "class", "triggers").line();
    for (HandlerReport handler : function.handlers()) {
      for (TriggerReport trigger : handler.triggers()) {
        html.open("li").element("b", trigger.kind(), "class", kind(trigger));
        html.element("code", trigger.detail());
        html.element("span", handler.displayName(), "class", "handler").close().line();
      }
    }
    html.close().close().line();
  }

  private static List<String> settings(FunctionReport function) {
    List<String> settings = new ArrayList<>();
    settings.add(function.memory() + " MB");
    settings.add(function.timeout() + " s");
    settings.add("/tmp " + function.ephemeralStorage() + " MB");
    if (function.snapStart()) {
      settings.add("SnapStart");
    }
    if (!function.url().isEmpty()) {
      settings.add("own URL, " + (function.url().equals("iam") ? "IAM" : "open to all"));
    }
    if (function.streams()) {
      settings.add("streams");
    }
    if (!function.environment().isEmpty()) {
      settings.add("environment " + String.join(", ", function.environment()));
    }
    return settings;
  }

  /** Routes have the method as their kind, in capitals. */
  private static String kind(TriggerReport trigger) {
    boolean route = !trigger.kind().isEmpty() && Character.isUpperCase(trigger.kind().charAt(0));
    return route ? "kind route" : "kind";
  }
}
