package dev.lading.runtime.event;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.RawHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Handles the records of a stream, of a table or a data stream, one after the other, and stops at
 * the first that fails: Lambda begins again with that one, so nothing is lost and the order holds.
 *
 * <p>A batch is refused as a whole, before any record is handled, where its stream is unknown or a
 * record cannot be reported for want of a sequence number.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html">Configuring
 *     partial batch response with DynamoDB and Lambda</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html">Configuring
 *     partial batch response with Kinesis and Lambda</a>
 */
final class StreamDispatch {

  private final DispatchTable table;
  private final SourceNames names;

  StreamDispatch(DispatchTable table, SourceNames names) {
    this.table = table;
    this.names = names;
  }

  /**
   * Handles the records.
   *
   * @param event the event as Lambda sent it
   */
  byte[] dispatch(RecordBatch batch, byte[] event, Context context) throws Exception {
    boolean ofTable = batch.source().equals(RecordBatch.DYNAMODB);
    List<Item> items = known(batch);
    String kind = ofTable ? "table" : "stream";
    Optional<RawHandler> raw = table.rawHandler(kind + " " + items.get(0).name);
    if (raw.isPresent()) {
      return BatchAnswer.of(raw.get().handle(event, context));
    }
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      try {
        if (ofTable) {
          table.handle(SourceEvents.ofTable(item.name, item.fields, item.record), context);
        } else {
          table.handle(SourceEvents.ofStream(item.name, item.fields), context);
        }
      } catch (Throwable e) {
        // An Error too, such as a native library that does not load: the stream waits either way.
        String sequenceNumber = item.sequenceNumber;
        HandlerFailure.log(
            context, "record " + sequenceNumber + " of " + kind + " " + item.name, e);
        return BatchAnswer.failed(List.of(sequenceNumber));
      }
    }
    return BatchAnswer.failed(List.of());
  }

  private List<Item> known(RecordBatch batch) {
    List<Item> items = new ArrayList<>(batch.records().size());
    for (int i = 0; i < batch.records().size(); i++) {
      RecordFields record = batch.records().get(i);
      JsonFields fields = new JsonFields("the record", record.content);
      String number = fields.text("SequenceNumber");
      String sequenceNumber =
          fields.present(
              "sequence number", number == null ? fields.text("sequenceNumber") : number);
      String name = names.require("the record " + sequenceNumber + " is of the stream", record.arn);
      items.add(new Item(name, sequenceNumber, record, fields));
    }
    return items;
  }

  /** A record whose stream is known and whose failure can be reported. */
  private static final class Item {

    private final String name;
    private final String sequenceNumber;
    private final RecordFields record;
    private final JsonFields fields;

    Item(String name, String sequenceNumber, RecordFields record, JsonFields fields) {
      this.name = name;
      this.sequenceNumber = sequenceNumber;
      this.record = record;
      this.fields = fields;
    }
  }
}
