package dev.lading.processor.validation;

import java.util.Locale;

/**
 * The catalogue of everything that the processor can say, and the only place for its wording.
 *
 * <p>A constant's name in kebab case is the diagnostic's id, which never changes. Each text has the
 * offending value, why it is refused and what to do; {@code docs/diagnostics.md} explains each.
 */
public enum Message {
  INVALID_IMAGE_NAME("'%s' is no name of an image: %s"),
  INVALID_FUNCTION_NAME("'%s' is no name of a function: %s; name one with group"),
  INVALID_QUEUE_NAME("'%s' is no name of a queue: %s"),
  INVALID_SCHEDULE_NAME("'%s' is no name of a schedule: %s"),
  INVALID_PATH("'%s' is no path: %s"),
  INVALID_SCHEDULE("'%s' is no schedule: %s"),
  NEVER_DUE(
      "'%s' is never due: no date fits all of its fields; change the day, the month or the year, or"
          + " remove the schedule"),
  INVALID_BASE("'%s' is no base of an image: %s"),
  INVALID_NATIVE_DEPENDENCY("'%s' is no native dependency: %s"),

  MISSING_CONTAINER_IMAGE(
      "%s is in no image, because %s has no @ContainerImage; add @ContainerImage(name = \"...\") to"
          + " the class, or remove %s"),
  IMAGE_WITHOUT_TRIGGER(
      "%s is in the image '%s' but no event reaches it; add @Route, @Queue or another trigger to a"
          + " method or the class, or remove @ContainerImage"),
  SOURCE_WITHOUT_TRIGGER(
      "%s stands on a parameter of %s, which no event calls; add @Route, @Queue or another trigger to"
          + " the method, or remove the annotation"),
  HANDLER_NOT_INSTANTIABLE("%s cannot be created by generated code: %s"),
  METHOD_NOT_CALLABLE("%s cannot be called by generated code: %s"),
  HANDLER_INTERFACE_MISSING(
      "%s stands on the class %s, which has no handler interface to call it by; implement %s, or"
          + " move the annotation to a method"),
  HANDLER_INTERFACE_MISMATCH(
      "%s cannot call the class %s by %s; implement %s, or move the annotation to a method"),
  HANDLER_INTERFACE_AMBIGUOUS(
      "%s could call the class %s by %s; implement one of them, or move the annotation to a method"),
  HANDLER_TYPE_ARGUMENTS("the event of %s cannot be made for its %s: %s"),

  FACTORY_NOT_USABLE("%s cannot be the factory of handlers: %s"),
  FACTORY_WITHOUT_HANDLER("%s comes from a factory, but %s %s"),
  CONFLICTING_FACTORIES(
      "the function '%s' would have two factories: '%s' here, %s; a function has one: name the same"
          + " factory, or another group"),
  INTERCEPTOR_NOT_USABLE("%s cannot be an interceptor: %s"),
  INTERCEPTOR_DOES_NOT_FIT("%s cannot stand around %s: %s"),
  EXCEPTION_HANDLER_WITHOUT_EXCEPTION(
      "%s takes no exception, so nothing says what it answers; add a parameter of the type of the"
          + " exception, which is Exception or a subclass of it"),
  EXCEPTION_HANDLER_PARAMETER("'%s' cannot be a parameter of %s, which answers exceptions: %s"),
  EXCEPTION_HANDLER_WITHOUT_ROUTE(
      "%s answers exceptions of routes, and there is no route that it could answer for; in a class"
          + " with @ContainerImage it answers for that class only: move it, or remove it"),
  DUPLICATE_EXCEPTION_HANDLER(
      "%s answers %s, and so does %s; an exception has one answer: keep one of them"),
  INVALID_STATUS("the status %s cannot be answered: %s"),

  DUPLICATE_ROUTE(
      "%s takes the same requests as %s; an API has one handler for each method and path: change"
          + " one of them"),
  AMBIGUOUS_ROUTES(
      "%s and %s of %s both take %s, and API Gateway does not say which of them goes first; change"
          + " one of them, or put @Route(method = %s, path = \"%s\") on the handler that is to take"
          + " it"),
  DUPLICATE_QUEUE(
      "the queue '%s' already has a handler, %s; each message of a queue goes to one handler only:"
          + " use two queues, or one handler"),
  DUPLICATE_SCHEDULE(
      "the schedule name '%s' is also that of %s; a name belongs to one schedule: give one of them"
          + " another with name = \"...\""),
  DUPLICATE_EVENT_SOURCE(
      "the %s '%s' already has a handler, %s; of one that the application makes, and within one"
          + " function, each event goes to one handler: use one handler, or existing = true in"
          + " another function"),
  DUPLICATE_NAME(
      "the name of the %s '%s' is also that of %s; give one of them another with name = \"...\""),
  CONFLICTING_IMAGES(
      "the function '%s' would have two images: '%s' here, %s; a function runs one image: name the"
          + " same image, or another group"),
  CONFLICTING_ARCHITECTURES(
      "the image '%s' would have two architectures: %s here, %s; an image has one: set the same"
          + " arch, or name another image"),
  CONFLICTING_BASES(
      "the image '%s' would have two bases: '%s' here, %s; an image has one: set the same base, or"
          + " name another image"),
  COLLIDING_NAMES(
      "the %s '%s' is too like %s: the generated class of both would be '%s'%s; rename one of"
          + " them"),

  SEGMENT_WITHOUT_PARAMETER(
      "nothing takes the segment {%s} of '%s'; add a parameter @PathParam String %s, or take the"
          + " whole HttpRequest"),
  PARAMETER_WITHOUT_SEGMENT("the path '%2$s' has no segment {%1$s}; %3$s"),
  SEVERAL_BODIES(
      "'%s' takes the body a second time, '%s' does already; a request or message has one body: keep"
          + " one of them"),
  BODY_NOT_POSSIBLE(
      "'%s' takes a body, but a %s request has none; use POST, PUT or PATCH, or take the value from"
          + " the query with @QueryParam"),
  VALID_NOT_POSSIBLE(
      "@Valid checks nothing of '%s', which comes from %s; it is for bodies that are read from JSON:"
          + " remove it, or check the value in the handler"),
  CONSTRAINT_NOT_CHECKED(
      Severity.WARNING,
      "nothing checks %s on the parameter '%s'; constraints are checked in bodies, on the members of"
          + " their types: check the value in the handler, or give the parameter a type that checks"
          + " it"),
  BODY_NOT_VALIDATED(
      Severity.WARNING, "'%s' is not validated, but %s; annotate the parameter with @Valid"),
  SEVERAL_SOURCES("'%s' has %s; a value comes from one place: keep one of them"),
  PARAMETER_WITHOUT_SOURCE("nothing says where '%s' of type %s comes from; %stake %s"),
  PARAMETER_DOES_NOT_FIT("'%s' comes from %s, which %s does not have; %s"),
  BATCH_BESIDE_MESSAGE(
      "'%s' is of one message, but %s is called once for all that come together; read it from the"
          + " items of '%s'"),
  UNKNOWN_SYSTEM_ATTRIBUTE("'%s' is no attribute that SQS gives a message; %s"),
  UNSUPPORTED_PARAMETER_TYPE("'%s' of type %s cannot be made of %s: %s"),
  UNSUPPORTED_RESULT_TYPE("%s, the result of %s, cannot be used: %s"),
  RESULT_IGNORED(
      Severity.WARNING,
      "%s returns %s, which nobody gets, because events of a %s are not answered; return void, and"
          + " throw where it failed"),
  INVALID_DEFAULT_VALUE("defaultValue = '%s' is no %s: %s"),
  PARAMETER_NAME_UNAVAILABLE(
      "the name of parameter %s of %s is not known, because the class was compiled before without"
          + " -parameters; write the name, %s(\"name\")"),

  SETTING_OUT_OF_RANGE("%s = %s is out of range; %s takes %s to %s %s"),
  SETTING_DOES_NOT_APPLY("%s does not apply to %s: %s"),
  BATCH_WINDOW_MISSING(
      "batchSize = %s is more than 10, which Lambda takes only with a window to fill the batch in;"
          + " set batchWindow to 1 second or more, or batchSize to 10 or less"),
  MAX_CONCURRENCY_OF_ONE(
      "maxConcurrency = 1 is none that Lambda takes, which polls a queue by two or more; for one at"
          + " a time, use a FIFO queue and one message group, or set reservedConcurrency = 1 on the"
          + " function"),
  VISIBILITY_BELOW_TIMEOUT(
      "visibilityTimeout = %s is less than the timeout of the function '%s', %s seconds, so that a"
          + " message would be delivered again while its handler still runs; set %s, which is six"
          + " times the timeout, or a lower timeout"),
  VISIBILITY_BELOW_ADVICE(
      Severity.WARNING,
      "visibilityTimeout = %s is less than six times the timeout of the function '%s', %s seconds,"
          + " so that a batch that is throttled may be delivered twice; set %s, or leave it out"),
  CONCURRENCY_OVER_RESERVED(
      Severity.WARNING,
      "maxConcurrency = %s, but the queues of the function '%s' together may take %s environments"
          + " of the %s that are reserved for it, and what is throttled may become a dead letter;"
          + " lower it, or raise reservedConcurrency"),
  INVALID_FILTER("'%s' is no filter: %s"),
  INVALID_SOURCE_NAME("'%s' is no name of %s: %s"),
  INVALID_EVENT_PATTERN("'%s' is no event pattern: %s"),
  NO_BUCKET_EVENTS(
      "events of the bucket '%s' is empty, so that nothing calls %s; name one, or leave it out for"
          + " OBJECT_CREATED"),
  UNKNOWN_TIME_ZONE("'%s' is no time zone; %s"),
  INVALID_INPUT("'%s' is no input: %s"),
  INVALID_INSTANT("'%s' is no point in time: %s"),
  END_BEFORE_START(
      "the schedule ends at %s, which is not after its start, %s; correct one of them"),
  NOT_DUE_IN_PERIOD(
      "'%s' is not due between its start, %s, and its end, %s, in the time zone %s; correct one of"
          + " them, or remove the schedule"),
  INVALID_LOG_RETENTION(
      "logRetention = %s is none that CloudWatch Logs takes; it keeps a log for %s days"),
  INVALID_TAG("'%s' is no tag: %s"),
  TOO_MANY_TAGS(
      "the function '%s' would have %s tags, %s of its own, %s of -Alading.tags and %s of Lading, and"
          + " AWS takes %s on a resource; leave some out"),
  INVALID_VPC_NAME("'%s' is no name for a VPC: %s"),
  INVALID_POLICY_STATEMENT("%s cannot be in a policy statement: %s"),
  SNAP_START_EXCLUDES(
      "snapStart excludes %s, and the function '%s' would have both, the other at %s; keep one of"
          + " them, or move the handlers to another group"),
  PROVISIONED_OVER_RESERVED(
      "provisionedConcurrency = %s is more than the %s environments reserved for the function at %s;"
          + " lower it, or raise reservedConcurrency"),
  INVALID_ENVIRONMENT(
      "'%s' is no environment variable; write NAME=value, where the name starts with a letter and"
          + " has two or more letters, digits and '_'"),
  RESERVED_ENVIRONMENT_NAME(
      "the environment variable '%s' is set by %s and cannot be set here; use another name"),
  CONFLICTING_ENVIRONMENT(
      "the environment variable '%s' of the function '%s' would have two values: '%s' here, %s;"
          + " set the same value, or use two names"),
  CONFLICTING_SETTINGS(
      "%s of the function '%s' would have two values: '%s' here, %s; set the same value, set it in"
          + " one class only, or move a class to another group"),

  ROUTE_TIMEOUT(
      Severity.WARNING,
      "timeout = %s, but the function '%s' has routes, and API Gateway answers %s after %s seconds;"
          + " set a lower timeout, hand long work to a queue, or move the routes to another group"),

  SEVERAL_HTTP_APIS(
      "%s stands here, and %s; the routes of an application are in one API: keep one of them"),
  HTTP_API_WITHOUT_ROUTE(
      "%1$s stands on %2$s, but no route is in the application's API; add @Route to a handler, or"
          + " remove %1$s"),
  INVALID_HTTP_API("%s = '%s' cannot be set for the API: %s"),
  PATH_NOT_IN_REST_API("'%s' cannot be a path of a REST API: %s"),
  INVALID_AUTHORIZER("%s = '%s' cannot be set for an authorizer: %s"),
  DUPLICATE_AUTHORIZER(
      "two authorizers are called '%s'; routes ask for one by its name: rename one of them"),
  UNKNOWN_AUTHORIZER("there is no authorizer '%s'; %s"),
  UNUSED_AUTHORIZER(
      Severity.WARNING,
      "no route asks for the authorizer '%s'; write @Route(..., authorizer = \"%1$s\"), make it the"
          + " default with @HttpApi(authorizer = \"%1$s\"), or remove it"),
  PREFLIGHT_ASKS_AUTHORIZER(
      Severity.WARNING,
      "the route %s %s takes what browsers ask before they call it from another origin, and they"
          + " show the authorizer '%s' no credentials: name the methods in place of ANY, and API"
          + " Gateway answers itself, or add @Route(method = OPTIONS, path = \"%2$s\", authorizer ="
          + " \"none\")"),
  AUTHORIZER_WITHOUT_API(
      "authorizer = '%s' has no effect, because the function '%s' is called at its own URL, where"
          + " the API's authorizers are not asked; remove it, or remove @FunctionUrl"),
  SCOPES_WITHOUT_JWT(
      "the scope '%s' is checked by JWT authorizers and by user pools only, and %s is none; name one,"
          + " or remove the scopes"),

  SEVERAL_FUNCTION_URLS(
      "the function '%s' would have a second URL, %s has @FunctionUrl already; a function has one:"
          + " keep one of them, or name another group"),
  FUNCTION_URL_WITHOUT_ROUTE(
      "the function '%s' has a URL but nothing that it could serve there; add a @Route, or remove"
          + " @FunctionUrl"),
  CORS_WITHOUT_ORIGIN(
      "%s = %s has no effect, because allowOrigins names no origin whose pages may call the URL; name"
          + " the origins, or remove it"),
  MIXED_STREAMING(
      "the function '%s' streams its responses, as %s does, so that it can answer nothing else;"
          + " %smove %s to another group"),
  STREAMING_WITHOUT_URL(
      "%s streams its response, but the function '%s' is called by the HTTP API, which does not"
          + " stream; add @FunctionUrl(auth = ...) to a class of the function, put the routes in a"
          + " REST API with @RestApi, or return an HttpResponse"),

  ENVIRONMENT_TOO_LARGE(
      "the environment of the function '%s' would have about %s bytes, and Lambda takes %s; %s of"
          + " them are the addresses of its %s queues, topics, streams and buckets: set less, keep"
          + " long values in Parameter Store, or move some to another group"),
  FUNCTION_TOO_LARGE(
      "the function '%s' has %s triggers of %s handlers, for which one generated class has no room:"
          + " it takes about %s routes, or %s queues, schedules and other triggers with a name; move"
          + " handlers to another group"),
  TEMPLATE_TOO_LARGE(
      "%s would have %s %s, and CloudFormation takes %s; most of them come from the function '%s':"
          + " move handlers to another group and write -Alading.templates=functions, or move them"
          + " to a module of its own, which is another application"),
  TEMPLATE_NEEDS_UPLOAD(
      Severity.WARNING,
      "%s has %s bytes, and CloudFormation takes %s in a request; most of them come from the"
          + " function '%s': deploy it from S3, as in 'aws cloudformation deploy --s3-bucket', and"
          + " leave this warning out with -Alading.suppress=template-needs-upload"),
  ROUTES_OVER_QUOTA(
      Severity.WARNING,
      "the API has %s routes, and an account may have %s in one API; the function '%s' has %s of"
          + " them: have the quota raised, or take several paths in one route with {proxy+}"),

  JACKSON_MISSING(
      "%s is read or written as JSON, but Jackson is not on the class path; add the dependency"
          + " com.fasterxml.jackson.core:jackson-databind, choose avaje-jsonb by -Alading.json=jsonb, or"
          + " use String, byte[] or HttpResponse"),
  JSONB_MISSING(
      "%s is read or written as JSON by -Alading.json=jsonb, but avaje-jsonb is not on the class"
          + " path; add the dependency io.avaje:avaje-jsonb and the annotation processor"
          + " io.avaje:avaje-jsonb-generator, or use String, byte[] or HttpResponse"),
  RUNTIME_MISSING(
      "no code can be generated, because Lading's runtime is not on the class"
          + " path; add the dependency dev.lading:lading-runtime"),
  LATE_HANDLER(
      "%s was generated after the dispatch tables of this compilation were written, so no event"
          + " would reach it; generate it in the first round, or write it by hand"),
  UNRESOLVED_TYPE(
      "%s was not read, because %s; correct the name, or add the dependency or the processor that"
          + " provides it"),
  INVALID_OPTION("the option -A%s=%s cannot be used: %s"),
  UNKNOWN_OPTION(Severity.WARNING, "there is no option -A%s; %s"),
  UNKNOWN_SUPPRESSION(Severity.WARNING, "there is no warning '%s' to leave out; %s"),
  CANNOT_WRITE(
      "%s: %s; if a class of yours has this name, rename it, or put generated classes elsewhere"
          + " with -Alading.package"),
  INTERNAL_ERROR(
      "Lading failed on this input, which is a defect of Lading and not of yours; report it with"
          + " this text:%n%s");

  private final Severity severity;
  private final String format;

  Message(String format) {
    this(Severity.ERROR, format);
  }

  Message(Severity severity, String format) {
    this.severity = severity;
    this.format = format;
  }

  /** The diagnostic's id, such as {@code duplicate-route}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How bad it is, unless a {@link WarningPolicy} says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** The text with its id in front, as people and their search engines meet it. */
  public String text(Object... arguments) {
    return "[lading:" + id() + "] " + String.format(Locale.ROOT, format, arguments);
  }
}
