package dev.lading.model;

/** What calls a handler: a route, a queue, a schedule or another source of events. */
public sealed interface Trigger
    permits Trigger.HttpRoute,
        Trigger.QueueSubscription,
        Trigger.Schedule,
        EventRule,
        BucketEvents,
        TopicSubscription,
        TableStream,
        DataStream,
        DirectInvocation {

  /** Chooses by the kind of trigger; a new kind fails to compile wherever kinds are told apart. */
  <R> R match(Cases<R> cases);

  /**
   * Requests to one route of the application's API.
   *
   * @param method the HTTP method
   * @param path the path
   * @param authorization who may call it
   */
  record HttpRoute(HttpMethod method, RoutePath path, Authorization authorization)
      implements Trigger {

    /** A route that everybody may call. */
    public HttpRoute(HttpMethod method, RoutePath path) {
      this(method, path, Authorization.OPEN);
    }

    /** This route with another authorization. */
    public HttpRoute with(Authorization other) {
      return new HttpRoute(method, path, other);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.route(this);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /**
   * The messages of one queue.
   *
   * @param queue the queue's natural name
   * @param settings how they reach the function, and what the queue is like
   */
  record QueueSubscription(QueueName queue, QueueSettings settings) implements Trigger {

    /** A subscription with the default settings. */
    public QueueSubscription(QueueName queue) {
      this(queue, QueueSettings.DEFAULT);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.queue(this);
    }

    @Override
    public String toString() {
      return "queue " + queue;
    }
  }

  /**
   * The due times of one schedule.
   *
   * @param name the schedule's natural name
   * @param expression when it is due
   * @param settings its time zone, input and the like
   */
  record Schedule(ScheduleName name, ScheduleExpression expression, ScheduleSettings settings)
      implements Trigger {

    /** A schedule with the default settings. */
    public Schedule(ScheduleName name, ScheduleExpression expression) {
      this(name, expression, ScheduleSettings.DEFAULT);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.schedule(this);
    }

    @Override
    public String toString() {
      return "schedule " + name + " " + expression;
    }
  }

  /**
   * One answer for each kind of trigger.
   *
   * @param <R> what the answers are
   */
  interface Cases<R> {
    /** The answer for a route. */
    R route(HttpRoute route);

    /** The answer for a queue. */
    R queue(QueueSubscription subscription);

    /** The answer for a schedule. */
    R schedule(Schedule schedule);

    /** The answer for a rule of EventBridge. */
    R rule(EventRule rule);

    /** The answer for a bucket. */
    R bucket(BucketEvents bucket);

    /** The answer for a topic. */
    R topic(TopicSubscription subscription);

    /** The answer for a table's stream. */
    R tableStream(TableStream table);

    /** The answer for a data stream. */
    R dataStream(DataStream stream);

    /** The answer for direct invocations. */
    R invocation(DirectInvocation invocation);
  }
}
