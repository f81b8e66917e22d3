package dev.lading.processor.validation;

import dev.lading.model.Parameter.Source;
import dev.lading.model.QueueSettings;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.ClassHandlerDeclaration;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;

/** Rejects a number of messages at a time that a queue's handler never gets. */
final class ParallelismRule implements Rule {

  private static final Range PARALLELISM =
      new Range("parallelism", "Lading", 1, 1000, "messages at a time");

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application
        .triggers(TriggerDeclaration.Queue.class)
        .filter(queue -> queue.settings().parallelism().value() != 0)
        .forEach(queue -> range(queue, problems));
    application
        .methods()
        .filter(method -> method.parametersFrom(Source.BATCH).findAny().isPresent())
        .forEach(method -> batch(method, problems));
    application.classes().forEach(type -> awsHandler(type, problems));
  }

  private static void range(TriggerDeclaration.Queue queue, Problems problems) {
    Attribute<Integer> parallelism = queue.settings().parallelism();
    PARALLELISM.check(parallelism, problems);
    int written = queue.settings().batchSize().value();
    int batch = written == 0 ? QueueSettings.DEFAULT_BATCH_SIZE : written;
    if (PARALLELISM.contains(parallelism.value()) && parallelism.value() > batch) {
      doesNotApply(
          queue,
          "no more than batchSize = "
              + batch
              + " messages come together; make that larger, or this smaller",
          problems);
    }
  }

  private static void batch(HandlerMethodDeclaration method, Problems problems) {
    method
        .triggers(TriggerDeclaration.Queue.class)
        .filter(ParallelismRule::isParallel)
        .forEach(
            queue ->
                doesNotApply(
                    queue,
                    method.site().place()
                        + " takes all messages at once; remove it, or take one message",
                    problems));
  }

  private static void awsHandler(HandlerClassDeclaration type, Problems problems) {
    ClassHandlerDeclaration handler = type.classHandler();
    for (TriggerDeclaration trigger : handler.triggers()) {
      boolean aws =
          handler.fitting(trigger).stream()
              .allMatch(implemented -> implemented.handlerInterface().isAws());
      if (aws && trigger instanceof TriggerDeclaration.Queue queue && isParallel(queue)) {
        doesNotApply(
            queue,
            type.site().place()
                + " gets all messages at once by AWS's interface; remove it, or implement QueueHandler",
            problems);
      }
    }
  }

  private static boolean isParallel(TriggerDeclaration.Queue queue) {
    return queue.settings().parallelism().value() > 1;
  }

  private static void doesNotApply(
      TriggerDeclaration.Queue queue, String reason, Problems problems) {
    Attribute<Integer> parallelism = queue.settings().parallelism();
    problems.report(
        Message.SETTING_DOES_NOT_APPLY,
        parallelism.site(),
        "parallelism = " + parallelism.value(),
        "the queue '" + queue.name().value() + "'",
        reason);
  }
}
