/** SQS on this machine: ElasticMQ as the server, and the few calls of it that the run makes. */
@NullMarked
package dev.lading.local.sqs;

import org.jspecify.annotations.NullMarked;
