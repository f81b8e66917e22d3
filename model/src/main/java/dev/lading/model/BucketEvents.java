package dev.lading.model;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * What happens to the objects of an S3 bucket.
 *
 * @param bucket the bucket's natural name
 * @param types what has happened; at least one, each once
 * @param prefix how the objects' keys start; empty for any
 * @param suffix how the objects' keys end; empty for any
 * @param existing whether the bucket is there already, rather than made by the template
 * @param delivery how an event that cannot be delivered is tried again
 */
public record BucketEvents(
    BucketName bucket,
    List<BucketEventType> types,
    String prefix,
    String suffix,
    boolean existing,
    Delivery delivery)
    implements Trigger {

  /** Events whose delivery nothing is said of. */
  public BucketEvents(
      BucketName bucket,
      List<BucketEventType> types,
      String prefix,
      String suffix,
      boolean existing) {
    this(bucket, types, prefix, suffix, existing, Delivery.OF_RULE);
  }

  /** Copies the types. */
  public BucketEvents {
    types = types.stream().distinct().toList();
    if (types.isEmpty()) {
      throw new IllegalArgumentException("a trigger has an event: bucket " + bucket);
    }
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.bucket(this);
  }

  @Override
  public String toString() {
    return "bucket "
        + bucket
        + types.stream().map(BucketEventType::detailType).collect(joining(", ", " (", ")"))
        + (prefix.isEmpty() && suffix.isEmpty() ? "" : " " + prefix + "*" + suffix);
  }
}
