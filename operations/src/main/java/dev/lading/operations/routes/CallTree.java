package dev.lading.operations.routes;

import dev.lading.model.Function;
import dev.lading.model.Image;
import dev.lading.model.manifest.ImageManifest;
import dev.lading.operations.console.Style;
import dev.lading.operations.console.Table;
import java.util.ArrayList;
import java.util.List;

/** Images, their functions, and what calls these. */
final class CallTree {

  private final Style style;

  CallTree(Style style) {
    this.style = style;
  }

  List<String> lines(String application, List<ImageManifest> manifests, List<Call> calls) {
    List<String> lines = new ArrayList<>();
    lines.add(style.strong(application) + style.faint("   " + Counts.of(calls)));
    for (ImageManifest manifest : manifests) {
      Image image = manifest.image();
      lines.add("");
      lines.add(
          style.strong(image.name().value())
              + style.faint("   " + image.architecture().lambdaName() + " on " + image.base()));
      List<Function> functions = manifest.functions();
      for (int index = 0; index < functions.size(); index++) {
        boolean last = index == functions.size() - 1;
        addFunction(functions.get(index), last, calls, lines);
      }
    }
    return lines;
  }

  private void addFunction(Function function, boolean last, List<Call> calls, List<String> lines) {
    lines.add(
        (last ? "└─ " : "├─ ")
            + function.name()
            + style.faint(
                "   "
                    + function.settings().memory()
                    + " MB, "
                    + function.settings().timeout()
                    + " s"));
    Table table = new Table("");
    List<Call> own =
        calls.stream().filter(call -> call.function().name().equals(function.name())).toList();
    for (int index = 0; index < own.size(); index++) {
      TriggerWords words = own.get(index).words();
      String branch = (last ? "   " : "│  ") + (index == own.size() - 1 ? "└─ " : "├─ ");
      String kind = words.first().isEmpty() ? words.kind().word() : words.first();
      table.row(
          branch + style.kind(kind), words.name(), "→ " + own.get(index).handler().displayName());
    }
    lines.addAll(table.lines());
  }
}
