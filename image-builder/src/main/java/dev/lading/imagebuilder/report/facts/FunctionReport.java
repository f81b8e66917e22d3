package dev.lading.imagebuilder.report.facts;

import java.util.List;

/**
 * A function that runs an image.
 *
 * @param name its natural name
 * @param className its dispatch class
 * @param memory in MB
 * @param timeout in seconds
 * @param ephemeralStorage size of {@code /tmp} in MB
 * @param snapStart whether it starts from a snapshot
 * @param url who may call its own URL: {@code iam} or {@code none}; empty where it has none
 * @param streams whether its responses leave while they are written
 * @param environment the names of the variables that the user set
 * @param handlers sorted by class
 */
public record FunctionReport(
    String name,
    String className,
    int memory,
    int timeout,
    int ephemeralStorage,
    boolean snapStart,
    String url,
    boolean streams,
    List<String> environment,
    List<HandlerReport> handlers) {

  /** Copies the lists. */
  public FunctionReport {
    environment = List.copyOf(environment);
    handlers = List.copyOf(handlers);
  }

  /**
   * A handler.
   *
   * @param className its class's binary name
   * @param method its method
   * @param triggers what calls it
   */
  public record HandlerReport(String className, String method, List<TriggerReport> triggers) {

    /** Copies the triggers. */
    public HandlerReport {
      triggers = List.copyOf(triggers);
    }

    /** The handler as people write it: {@code WebhookHandler.receive}. */
    public String displayName() {
      return className.substring(className.lastIndexOf('.') + 1).replace('$', '.') + "." + method;
    }
  }

  /**
   * What calls a handler.
   *
   * @param kind an HTTP method for a route; else {@code queue}, {@code schedule} and the like
   * @param detail the path, the queue's name and the like
   */
  public record TriggerReport(String kind, String detail) {}
}
