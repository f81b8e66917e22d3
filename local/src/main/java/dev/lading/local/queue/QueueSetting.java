package dev.lading.local.queue;

import dev.lading.local.journal.Journal;
import dev.lading.local.log.RunLog;
import dev.lading.local.sqs.SqsClient;
import java.time.Duration;
import java.util.Optional;

/**
 * What surrounds a queue.
 *
 * @param sqs where it is
 * @param retryDelay after which time a message that failed is received again; nothing leaves it
 *     invisible as long as the queue says, as in AWS
 * @param log where its lines go
 * @param journal is told when it changes
 */
public record QueueSetting(
    SqsClient sqs, Optional<Duration> retryDelay, RunLog log, Journal journal) {}
