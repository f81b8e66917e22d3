package dev.lading.runtime.event;

/** What an event turned out to be. */
sealed interface LambdaEvent
    permits HttpEvent, ScheduleInput, TriggerInput, RecordBatch, UnknownEvent {}
