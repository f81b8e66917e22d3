package dev.lading.runtime.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change of an item of a DynamoDB table.
 *
 * <p>Attributes are plain Java values: {@code String}, {@code BigDecimal}, {@code Boolean}, null,
 * {@code ByteBuffer} (read-only), {@code Set} of one of these, {@code List} and {@code Map}.
 *
 * @param table the table's natural name
 * @param id the record's id
 * @param type what happened to the item
 * @param keys the item's key
 * @param oldImage the item before, where the stream has it
 * @param newImage the item after, where the stream has it
 * @param sequenceNumber the record's place in the stream
 * @param time about when it happened
 * @param expired whether DynamoDB itself deleted the item, because its time to live was over
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html">Record
 *     in the DynamoDB Streams API</a>
 */
public record TableChange(
    String table,
    String id,
    Type type,
    Map<String, @Nullable Object> keys,
    Optional<Map<String, @Nullable Object>> oldImage,
    Optional<Map<String, @Nullable Object>> newImage,
    String sequenceNumber,
    Instant time,
    boolean expired) {

  /** What happened to an item. */
  public enum Type {
    /** It is new. */
    INSERT,
    /** It was changed. */
    MODIFY,
    /** It was deleted. */
    REMOVE
  }
}
