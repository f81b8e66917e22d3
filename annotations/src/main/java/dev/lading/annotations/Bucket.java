package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method or class for what happens to the objects of an S3 bucket.
 *
 * <p>The template makes the bucket, unless it is {@link #existing}. S3 tells EventBridge of every
 * change, and a rule of the template picks those that are wanted; so bucket and function do not
 * depend on each other in a circle, and other rules may listen to the same bucket. The function may
 * read the bucket's objects. A call that throws is tried again twice; after that the event goes to
 * the function's queue of failed events.
 *
 * <p>The method takes a {@code BucketEvent}. On a class, it calls the class as a {@code
 * BucketHandler} of Lading's runtime, or as AWS's {@code RequestHandler} or {@code
 * RequestStreamHandler}, which get the event as EventBridge has it.
 *
 * <p>A function has one handler of a bucket.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html">Using
 *     EventBridge with S3</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Bucket.List.class)
public @interface Bucket {

  /**
   * The bucket's natural name, by S3's rules: 3 to 63 lower-case letters, digits, {@code -} and
   * {@code .}. CloudFormation makes the physical name.
   */
  String value();

  /** What has happened. */
  Event[] events() default Event.OBJECT_CREATED;

  /** How the objects' keys start; empty for any. */
  String prefix() default "";

  /** How the objects' keys end; empty for any. */
  String suffix() default "";

  /**
   * Whether the bucket is there already. The template then has a parameter for its name and makes
   * no bucket; the bucket must send its events to EventBridge.
   */
  boolean existing() default false;

  /**
   * How often an event that cannot be delivered, because the function is throttled or not there, is
   * tried again, up to 185.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html">How
   *     EventBridge retries delivering events</a>
   */
  int maxRetries() default 185;

  /** For how many seconds it is tried again, 60 to 86,400. */
  int maxEventAge() default 86_400;

  /**
   * Whether the function's queue of failed events keeps events that cannot be delivered. Without it
   * they are dropped, and a function that has no other use of the queue has none: what its handlers
   * fail is dropped then too, after Lambda's third attempt.
   */
  boolean deadLetters() default true;

  /**
   * What happens to an object.
   *
   * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html">S3's
   *     events in EventBridge</a>
   */
  enum Event {
    /** An object was put, posted, copied, or completed from its parts. */
    OBJECT_CREATED,
    /** An object or a version was deleted, or got a delete marker. */
    OBJECT_DELETED,
    /** The restoring of an archived object began. */
    OBJECT_RESTORE_INITIATED,
    /** An archived object was restored. */
    OBJECT_RESTORE_COMPLETED,
    /** The restored copy of an archived object expired. */
    OBJECT_RESTORE_EXPIRED,
    /** An object moved to another storage class. */
    OBJECT_STORAGE_CLASS_CHANGED,
    /** An object in Intelligent-Tiering moved to an archive tier. */
    OBJECT_ACCESS_TIER_CHANGED,
    /** Tags were set on an object. */
    OBJECT_TAGS_ADDED,
    /** Tags were removed from an object. */
    OBJECT_TAGS_DELETED,
    /** An object's access control list was set. */
    OBJECT_ACL_UPDATED
  }

  /** Several buckets of one method or class. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface List {
    /** The buckets. */
    Bucket[] value();
  }
}
