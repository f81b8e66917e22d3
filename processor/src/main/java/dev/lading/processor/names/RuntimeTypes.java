package dev.lading.processor.names;

import java.util.List;

/**
 * The types of the runtime that the processor recognises in signatures or names in generated code.
 *
 * <p>The processor does not depend on the runtime, so this is the only place that knows these
 * names; a test proves that each of them exists.
 */
public final class RuntimeTypes {

  public static final String HTTP_REQUEST = "dev.lading.runtime.api.HttpRequest";
  public static final String HTTP_RESPONSE = "dev.lading.runtime.api.HttpResponse";
  public static final String STREAMING_RESPONSE = "dev.lading.runtime.api.StreamingResponse";
  public static final String PARAMETER_VALUE = "dev.lading.runtime.api.ParameterValue";
  public static final String QUEUE_MESSAGE = "dev.lading.runtime.api.QueueMessage";
  public static final String QUEUE_BATCH = "dev.lading.runtime.api.QueueBatch";
  public static final String SCHEDULED_EVENT = "dev.lading.runtime.api.ScheduledEvent";
  public static final String HTTP_HANDLER = "dev.lading.runtime.api.HttpHandler";
  public static final String QUEUE_HANDLER = "dev.lading.runtime.api.QueueHandler";
  public static final String SCHEDULE_HANDLER = "dev.lading.runtime.api.ScheduleHandler";
  public static final String BUS_EVENT = "dev.lading.runtime.api.BusEvent";
  public static final String BUCKET_EVENT = "dev.lading.runtime.api.BucketEvent";
  public static final String TOPIC_MESSAGE = "dev.lading.runtime.api.TopicMessage";
  public static final String TABLE_CHANGE = "dev.lading.runtime.api.TableChange";
  public static final String STREAM_RECORD = "dev.lading.runtime.api.StreamRecord";
  public static final String INVOKE_EVENT = "dev.lading.runtime.api.InvokeEvent";
  public static final String BUS_EVENT_HANDLER = "dev.lading.runtime.api.BusEventHandler";
  public static final String BUCKET_HANDLER = "dev.lading.runtime.api.BucketHandler";
  public static final String TOPIC_HANDLER = "dev.lading.runtime.api.TopicHandler";
  public static final String TABLE_STREAM_HANDLER = "dev.lading.runtime.api.TableStreamHandler";
  public static final String DATA_STREAM_HANDLER = "dev.lading.runtime.api.DataStreamHandler";
  public static final String INVOKE_HANDLER = "dev.lading.runtime.api.InvokeHandler";
  public static final String JSON_STRING = "dev.lading.runtime.json.JsonString";
  public static final String HANDLER_FACTORY = "dev.lading.runtime.api.HandlerFactory";
  public static final String HTTP_INTERCEPTOR = "dev.lading.runtime.api.HttpInterceptor";
  public static final String EVENT_INTERCEPTOR = "dev.lading.runtime.api.EventInterceptor";
  public static final String HTTP_EXCEPTION = "dev.lading.runtime.api.HttpException";
  public static final String JSON_CODEC = "dev.lading.runtime.api.JsonCodec";
  public static final String JSON_TYPE = "dev.lading.runtime.api.JsonType";
  public static final String DISPATCH_TABLE = "dev.lading.runtime.dispatch.DispatchTable";
  public static final String CROSS_ORIGIN = "dev.lading.runtime.dispatch.CrossOrigin";
  public static final String RAW_HANDLER = "dev.lading.runtime.dispatch.RawHandler";
  public static final String IMAGE_ENTRY = "dev.lading.runtime.dispatch.ImageEntry";
  public static final String UNKNOWN_TRIGGER =
      "dev.lading.runtime.dispatch.UnknownTriggerException";

  /** The JSON codec that generated code creates; it needs {@link #OBJECT_MAPPER}. */
  public static final String JACKSON_CODEC = "dev.lading.runtime.json.JacksonCodec";

  /** The JSON codec that generated code creates on request; it needs {@link #JSONB}. */
  public static final String AVAJE_CODEC = "dev.lading.runtime.json.AvajeCodec";

  /** The class of avaje-jsonb whose presence on the class path says that it can be used. */
  public static final String JSONB = "io.avaje.jsonb.Jsonb";

  /** What generated code validates bodies with; it needs {@link #VALIDATOR}. */
  public static final String BODY_VALIDATOR = "dev.lading.runtime.validation.BodyValidator";

  /** Jakarta Validation's validator, which a factory may give. */
  public static final String VALIDATOR = "jakarta.validation.Validator";

  /** Jakarta Validation's annotation of what is to be validated. */
  public static final String VALID = "jakarta.validation.Valid";

  /** Jakarta Validation's annotation of annotations that are constraints. */
  public static final String CONSTRAINT = "jakarta.validation.Constraint";

  /** Lambda's context, from {@code aws-lambda-java-core}. */
  public static final String CONTEXT = "com.amazonaws.services.lambda.runtime.Context";

  /** AWS's handler interface of an event's JSON, from {@code aws-lambda-java-core}. */
  public static final String REQUEST_HANDLER =
      "com.amazonaws.services.lambda.runtime.RequestHandler";

  /** AWS's handler interface of an event's bytes, from {@code aws-lambda-java-core}. */
  public static final String REQUEST_STREAM_HANDLER =
      "com.amazonaws.services.lambda.runtime.RequestStreamHandler";

  /** Jackson's class whose presence on the class path says that bodies can be JSON. */
  public static final String OBJECT_MAPPER = "com.fasterxml.jackson.databind.ObjectMapper";

  private RuntimeTypes() {}

  /** Those that need nothing else, for the proof that they exist. */
  static List<String> all() {
    return List.of(
        HTTP_REQUEST,
        HTTP_RESPONSE,
        STREAMING_RESPONSE,
        PARAMETER_VALUE,
        QUEUE_MESSAGE,
        QUEUE_BATCH,
        SCHEDULED_EVENT,
        HTTP_HANDLER,
        QUEUE_HANDLER,
        SCHEDULE_HANDLER,
        BUS_EVENT,
        BUCKET_EVENT,
        TOPIC_MESSAGE,
        TABLE_CHANGE,
        STREAM_RECORD,
        INVOKE_EVENT,
        BUS_EVENT_HANDLER,
        BUCKET_HANDLER,
        TOPIC_HANDLER,
        TABLE_STREAM_HANDLER,
        DATA_STREAM_HANDLER,
        INVOKE_HANDLER,
        JSON_STRING,
        HANDLER_FACTORY,
        HTTP_INTERCEPTOR,
        EVENT_INTERCEPTOR,
        HTTP_EXCEPTION,
        JSON_CODEC,
        JSON_TYPE,
        DISPATCH_TABLE,
        CROSS_ORIGIN,
        RAW_HANDLER,
        IMAGE_ENTRY,
        UNKNOWN_TRIGGER);
  }

  /** Those that are there only together with a library other than the runtime. */
  static List<String> withLibraries() {
    return List.of(
        JACKSON_CODEC,
        AVAJE_CODEC,
        JSONB,
        BODY_VALIDATOR,
        VALIDATOR,
        VALID,
        CONSTRAINT,
        CONTEXT,
        REQUEST_HANDLER,
        REQUEST_STREAM_HANDLER,
        OBJECT_MAPPER);
  }
}
