package dev.lading.processor.validation;

import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.EventSourceDeclaration;
import dev.lading.processor.declaration.FunctionDeclaration;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.names.TriggerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rejects event sources of one kind and name that no event could tell apart. What the template
 * makes is of one function; what is there already may be of several, once in each.
 */
final class DuplicateSourceRule implements Rule {

  private static final Set<TriggerKind> NAMED = Set.of(TriggerKind.RULE, TriggerKind.INVOCATION);

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    List<Use> uses = new ArrayList<>();
    for (FunctionDeclaration function : application.functions()) {
      for (HandlerClassDeclaration type : function.classes()) {
        sources(type).forEach(source -> uses.add(new Use(source, function.name())));
      }
    }
    Rivals.sameKey(
        application,
        uses.stream().map(use -> use.keyed(owned(use, uses))).toList(),
        Keyed::key,
        keyed -> keyed.name().site(),
        (keyed, rivals) ->
            problems.report(
                keyed.message(), keyed.name().site(), keyed.word(), keyed.name().value(), rivals));
  }

  private static Stream<EventSourceDeclaration> sources(HandlerClassDeclaration type) {
    return type.triggers()
        .filter(EventSourceDeclaration.class::isInstance)
        .map(EventSourceDeclaration.class::cast);
  }

  /** Whether any use of the source says that the template makes it. */
  private static boolean owned(Use use, List<Use> uses) {
    return uses.stream().anyMatch(other -> other.id().equals(use.id()) && !other.source.existing());
  }

  /** A source and the function that it calls. */
  private record Use(EventSourceDeclaration source, String function) {

    String id() {
      return source.kind().word() + " " + source.name().value();
    }

    Keyed keyed(boolean owned) {
      Message message =
          NAMED.contains(source.kind()) ? Message.DUPLICATE_NAME : Message.DUPLICATE_EVENT_SOURCE;
      return new Keyed(
          owned ? id() : id() + " of " + function, source.name(), source.kind().word(), message);
    }
  }

  /** A source with what no other source may have. */
  private record Keyed(String key, Attribute<String> name, String word, Message message) {}
}
