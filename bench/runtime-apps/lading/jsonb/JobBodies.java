package app;

import io.avaje.jsonb.Json;
import shop.Job;

/** The bodies of messages, whose readers and writers avaje-jsonb writes. */
@Json.Import(Job.class)
final class JobBodies {}
