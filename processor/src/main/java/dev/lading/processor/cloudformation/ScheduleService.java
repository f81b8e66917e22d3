package dev.lading.processor.cloudformation;

/** What calls a function on time. */
public enum ScheduleService {
  /** EventBridge Scheduler, which knows time zones, windows, periods and single times. */
  SCHEDULER,
  /** Classic rules of EventBridge, for those who must do without Scheduler. */
  RULES
}
