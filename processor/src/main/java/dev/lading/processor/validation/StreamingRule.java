package dev.lading.processor.validation;

import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.FunctionDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import dev.lading.processor.names.TriggerKind;
import java.util.List;

/**
 * Demands of a function that streams that it does nothing else, and that what calls it streams: a
 * URL of its own, or a REST API. HTTP APIs do not.
 *
 * <p>How a function answers is one setting of its URL, or of the way from the API to it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html">Response
 *     streaming for Lambda functions</a>
 */
final class StreamingRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    for (FunctionDeclaration function : application.functions()) {
      List<TriggerDeclaration> streaming = function.streamingTriggers().toList();
      if (!streaming.isEmpty()) {
        others(function, streaming, problems);
        if (!application.isRest()) {
          withoutUrl(function, streaming, problems);
        }
      }
    }
  }

  private static void others(
      FunctionDeclaration function, List<TriggerDeclaration> streaming, Problems problems) {
    TriggerDeclaration first = streaming.get(0);
    function
        .triggers(TriggerDeclaration.class)
        .filter(trigger -> !streaming.contains(trigger))
        .forEach(
            trigger ->
                problems.report(
                    Message.MIXED_STREAMING,
                    trigger.site(),
                    function.name(),
                    first.site().placeSeenFrom(trigger.site()),
                    trigger.kind() == TriggerKind.ROUTE
                        ? "return a StreamingResponse here too, or "
                        : "",
                    Sources.annotationName(trigger.site())));
  }

  private static void withoutUrl(
      FunctionDeclaration function, List<TriggerDeclaration> streaming, Problems problems) {
    if (function.urls().findAny().isEmpty()) {
      for (TriggerDeclaration trigger : streaming) {
        problems.report(
            Message.STREAMING_WITHOUT_URL, trigger.site(), trigger.site().place(), function.name());
      }
    }
  }
}
