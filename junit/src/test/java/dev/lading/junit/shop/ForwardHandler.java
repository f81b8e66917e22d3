package dev.lading.junit.shop;

import dev.lading.annotations.Body;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.HttpMethod;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.Route;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends to a queue as any application does: by AWS's client, which is told nothing. */
@ContainerImage(name = "shop", group = "forwarding")
public final class ForwardHandler {

  private final SqsClient sqs = SqsClient.create();

  @Route(method = HttpMethod.POST, path = "/forward/{queue}")
  public String forward(@PathParam String queue, @Body String message) {
    String url = sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    return sqs.sendMessage(
            request ->
                request
                    .queueUrl(url)
                    .messageBody(message)
                    .messageGroupId(queue.endsWith(".fifo") ? "all" : null))
        .messageId();
  }
}
