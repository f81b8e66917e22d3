package dev.lading.runtime.api;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What happened to one object of an S3 bucket.
 *
 * @param bucket the bucket's natural name
 * @param bucketName its physical name, by which S3 knows it
 * @param type what happened, as EventBridge calls it: {@code Object Created}, {@code Object
 *     Deleted} and so on
 * @param key the object's key, decoded
 * @param size the object's size in bytes, where the event has it
 * @param eTag the object's entity tag, where the event has it
 * @param versionId the object's version, in a bucket with versions
 * @param sequencer tells which of two events of one key is the later one: the greater text, when
 *     the shorter one is filled up with zeros on the right
 * @param time when it happened
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html">S3's events
 *     in EventBridge</a>
 */
public record BucketEvent(
    String bucket,
    String bucketName,
    String type,
    String key,
    OptionalLong size,
    Optional<String> eTag,
    Optional<String> versionId,
    Optional<String> sequencer,
    Instant time) {}
