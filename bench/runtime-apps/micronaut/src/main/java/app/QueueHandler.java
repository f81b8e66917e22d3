package app;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import shop.Job;

/** The queue, as a function of its own: a handler has one type of event. */
@SerdeImport(Job.class)
public class QueueHandler extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {

  @Inject JsonMapper mapper;

  @Override
  public SQSBatchResponse execute(SQSEvent event) {
    List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
    for (SQSEvent.SQSMessage message : event.getRecords()) {
      try {
        mapper.readValue(message.getBody(), Job.class).run();
      } catch (Exception e) {
        failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }
}
