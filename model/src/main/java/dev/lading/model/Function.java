package dev.lading.model;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One AWS Lambda function: all handlers of one group, or of one class without a group.
 *
 * @param name the function's natural name
 * @param image the one image that it runs
 * @param className the generated dispatch class
 * @param settings memory, timeout and the like, merged over the group
 * @param handlers sorted by class; in source order within a class
 * @param url its own URL, where its routes are served in place of the application's API
 * @param wiring how its handlers are created, and what answers when they throw
 * @param streams whether responses to requests leave while they are written
 */
public record Function(
    FunctionName name,
    Image image,
    String className,
    FunctionSettings settings,
    List<Handler> handlers,
    Optional<FunctionUrl> url,
    Wiring wiring,
    boolean streams) {

  /** The environment variable that carries {@link #handlerPath} to the runtime. */
  public static final String HANDLER_PATH_VARIABLE = "LAMBDA_HANDLER_PATH";

  /**
   * The environment variable that carries the queues' natural names to the runtime: {@code
   * name=ARN} pairs, separated by commas.
   */
  public static final String QUEUES_VARIABLE = "LADING_QUEUES";

  /** The environment variable with the name of the stage that the function is deployed in. */
  public static final String STAGE_VARIABLE = "LADING_STAGE";

  /** How many characters a stage's name may have. */
  public static final int MAX_STAGE_LENGTH = 63;

  /** As {@link #QUEUES_VARIABLE}, for topics. */
  public static final String TOPICS_VARIABLE = "LADING_TOPICS";

  /** As {@link #QUEUES_VARIABLE}, for the streams of tables and for data streams. */
  public static final String STREAMS_VARIABLE = "LADING_STREAMS";

  /**
   * As {@link #QUEUES_VARIABLE}, but with buckets' physical names, for notifications that S3 sends
   * itself.
   */
  public static final String BUCKETS_VARIABLE = "LADING_BUCKETS";

  /** Copies the handlers. */
  public Function {
    handlers = List.copyOf(handlers);
  }

  /** A function without a URL of its own. */
  public Function(
      FunctionName name,
      Image image,
      String className,
      FunctionSettings settings,
      List<Handler> handlers) {
    this(name, image, className, settings, handlers, Optional.empty());
  }

  /** A function whose handlers are created by their constructors, and which does not stream. */
  public Function(
      FunctionName name,
      Image image,
      String className,
      FunctionSettings settings,
      List<Handler> handlers,
      Optional<FunctionUrl> url) {
    this(name, image, className, settings, handlers, url, Wiring.NONE, false);
  }

  /** How the image's entry class calls the function: the image's command, and the environment. */
  public String handlerPath() {
    return name.value();
  }

  /** This function with each handler replaced. */
  public Function withHandlers(UnaryOperator<Handler> replacement) {
    return new Function(
        name,
        image,
        className,
        settings,
        handlers.stream().map(replacement).toList(),
        url,
        wiring,
        streams);
  }

  /** The routes of all handlers, in the handlers' order. */
  public List<Trigger.HttpRoute> routes() {
    return triggers(Trigger.HttpRoute.class);
  }

  /** The routes that the application's API has: none where the function has a URL of its own. */
  public List<Trigger.HttpRoute> apiRoutes() {
    return url.isPresent() ? List.of() : routes();
  }

  /** The queues of all handlers, in the handlers' order. */
  public List<Trigger.QueueSubscription> queues() {
    return triggers(Trigger.QueueSubscription.class);
  }

  /** The schedules of all handlers, in the handlers' order. */
  public List<Trigger.Schedule> schedules() {
    return triggers(Trigger.Schedule.class);
  }

  /** The triggers of a kind, of all handlers and in their order. */
  public <T extends Trigger> List<T> triggers(Class<T> kind) {
    return handlers.stream()
        .flatMap(handler -> handler.triggers().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
