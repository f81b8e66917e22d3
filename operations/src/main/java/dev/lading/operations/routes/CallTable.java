package dev.lading.operations.routes;

import dev.lading.operations.console.Style;
import dev.lading.operations.console.Table;
import java.util.ArrayList;
import java.util.List;

/** A table for each kind of trigger. */
final class CallTable {

  private final Style style;

  CallTable(Style style) {
    this.style = style;
  }

  List<String> lines(String application, List<Call> calls) {
    List<String> lines = new ArrayList<>();
    lines.add(style.strong(application) + style.faint("   " + Counts.of(calls)));
    Table table = new Table("  ");
    List<Integer> sizes = new ArrayList<>();
    List<CallKind> kinds = new ArrayList<>();
    for (CallKind kind : CallKind.values()) {
      List<Call> ofKind = calls.stream().filter(call -> call.words().kind() == kind).toList();
      if (!ofKind.isEmpty()) {
        kinds.add(kind);
        sizes.add(ofKind.size());
        ofKind.forEach(call -> table.row(cells(call)));
      }
    }
    // One table for all, so that the columns of all kinds stand below each other.
    List<String> rows = table.lines();
    int next = 0;
    for (int index = 0; index < kinds.size(); index++) {
      lines.add("");
      lines.add(style.strong(kinds.get(index).heading()));
      lines.addAll(rows.subList(next, next + sizes.get(index)));
      next += sizes.get(index);
    }
    return lines;
  }

  private List<String> cells(Call call) {
    TriggerWords words = call.words();
    String title =
        words.first().isEmpty()
            ? words.name()
            : style.kind(words.first() + " ".repeat(pad(words.first()))) + " " + words.name();
    return List.of(
        title,
        call.handler().displayName(),
        call.function().name().value(),
        call.function().image().name().value()
            + " "
            + style.faint(call.function().image().architecture().lambdaName()),
        style.faint(words.details()));
  }

  /** Paths start below each other: the longest method has seven letters. */
  private static int pad(String method) {
    return Math.max(0, "OPTIONS".length() - method.length());
  }
}
