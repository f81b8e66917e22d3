package dev.lading.model;

/**
 * The changes of a DynamoDB table's items.
 *
 * @param table the table's natural name
 * @param consumer how its stream is read
 */
public record TableStream(TableName table, StreamConsumer consumer) implements Trigger {

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.tableStream(this);
  }

  @Override
  public String toString() {
    return "table " + table;
  }
}
