package dev.lading.processor.validation;

import dev.lading.model.Parameter.Source;
import dev.lading.model.QueueName;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import dev.lading.processor.declaration.ParameterDeclaration;
import dev.lading.processor.declaration.SourceDeclaration;
import dev.lading.processor.declaration.TextForm;
import dev.lading.processor.declaration.TriggerDeclaration;
import java.util.List;

/**
 * Rejects attributes that SQS does not give any message, or not those of the method's queue.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html">ReceiveMessage
 *     in the SQS API</a>
 */
final class SystemAttributeRule implements Rule {

  private static final List<String> OF_FIFO_QUEUES =
      List.of("MessageDeduplicationId", "SequenceNumber");

  private static final List<String> KNOWN =
      List.of(
          "ApproximateReceiveCount",
          "ApproximateFirstReceiveTimestamp",
          "SentTimestamp",
          "SenderId",
          "MessageGroupId",
          "AWSTraceHeader",
          "DeadLetterQueueSourceArn",
          "MessageDeduplicationId",
          "SequenceNumber");

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application
        .methods()
        .forEach(
            method ->
                method
                    .parametersFrom(Source.SYSTEM_ATTRIBUTE)
                    .forEach(
                        parameter ->
                            parameter
                                .annotatedSource()
                                .ifPresent(source -> check(method, parameter, source, problems))));
  }

  private static void check(
      HandlerMethodDeclaration method,
      ParameterDeclaration parameter,
      SourceDeclaration source,
      Problems problems) {
    Attribute<String> name = source.name();
    if (!KNOWN.contains(name.value())) {
      problems.report(
          Message.UNKNOWN_SYSTEM_ATTRIBUTE,
          name.site(),
          name.value(),
          NearestName.of(name.value(), KNOWN)
              .map(nearest -> "did you mean " + nearest + "?")
              .orElse("take one of " + String.join(", ", KNOWN)));
      return;
    }
    boolean required =
        source.defaultValue().isEmpty()
            && parameter
                .textForm()
                .filter(form -> form.container() == TextForm.Container.NONE)
                .isPresent();
    if (required && OF_FIFO_QUEUES.contains(name.value())) {
      method
          .triggers(TriggerDeclaration.Queue.class)
          .map(TriggerDeclaration.Queue::name)
          .filter(queue -> queue.parse(QueueName::new).filter(each -> !each.fifo()).isPresent())
          .limit(1)
          .forEach(
              queue ->
                  problems.report(
                      Message.SETTING_DOES_NOT_APPLY,
                      name.site(),
                      name.value(),
                      "the queue '" + queue.value() + "'",
                      "only messages of FIFO queues have it; take an Optional, or end the queue's"
                          + " name in .fifo"));
    }
  }
}
