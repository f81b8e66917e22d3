package dev.lading.local.sqs;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.json.Json;
import dev.lading.local.json.MalformedJsonException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The calls of SQS that the local run makes, in SQS's JSON protocol.
 *
 * <p>All of them wait until the server is there, and throw {@link SqsException} when it refuses.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-making-api-requests-json.html">Making
 *     query API requests using the AWS JSON protocol in Amazon SQS</a>
 */
public final class SqsClient {

  /** How many messages one call of SQS can take or give. */
  public static final int MAX_ENTRIES = 10;

  private final URI endpoint;
  private final CompletableFuture<Void> ready;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  SqsClient(URI endpoint, CompletableFuture<Void> ready) {
    this.endpoint = endpoint;
    this.ready = ready;
  }

  /** Makes a queue, or gives one that is there already these settings; returns its URL. */
  public String createQueue(String name, Map<String, String> fixed, Map<String, String> changeable)
      throws InterruptedException {
    Map<String, String> attributes = new TreeMap<>(fixed);
    attributes.putAll(changeable);
    try {
      return text(
          call(
              "CreateQueue",
              json -> {
                json.writeStringField("QueueName", name);
                Json.write(json, "Attributes", attributes);
              }),
          "QueueUrl");
    } catch (SqsException e) {
      if (!e.code().equals("QueueNameExists") && !e.code().equals("QueueAlreadyExists")) {
        throw e;
      }
    }
    String url =
        text(call("GetQueueUrl", json -> json.writeStringField("QueueName", name)), "QueueUrl");
    call(
        "SetQueueAttributes",
        json -> {
          json.writeStringField("QueueUrl", url);
          Json.write(json, "Attributes", changeable);
        });
    return url;
  }

  /** Sends a message; returns its id. */
  public String send(String queueUrl, NewMessage message) throws InterruptedException {
    return text(
        call(
            "SendMessage",
            json -> {
              json.writeStringField("QueueUrl", queueUrl);
              json.writeStringField("MessageBody", message.body());
              write(json, "MessageGroupId", message.groupId());
              write(json, "MessageDeduplicationId", message.deduplicationId());
              if (message.delay() > 0) {
                json.writeNumberField("DelaySeconds", message.delay());
              }
              json.writeObjectFieldStart("MessageAttributes");
              for (Map.Entry<String, String> attribute : message.attributes().entrySet()) {
                json.writeObjectFieldStart(attribute.getKey());
                json.writeStringField("DataType", "String");
                json.writeStringField("StringValue", attribute.getValue());
                json.writeEndObject();
              }
              json.writeEndObject();
            }),
        "MessageId");
  }

  /**
   * Receives messages.
   *
   * @param max at most so many, 1 to 10
   * @param wait how many seconds to wait for one, 0 to 20
   * @param visibility how many seconds they stay invisible; null for what the queue says
   */
  public List<SqsMessage> receive(String queueUrl, int max, int wait, @Nullable Integer visibility)
      throws InterruptedException {
    Object answer =
        call(
            "ReceiveMessage",
            json -> {
              json.writeStringField("QueueUrl", queueUrl);
              json.writeNumberField("MaxNumberOfMessages", max);
              json.writeNumberField("WaitTimeSeconds", wait);
              if (visibility != null) {
                json.writeNumberField("VisibilityTimeout", visibility);
              }
              for (String names :
                  List.of(
                      "AttributeNames", "MessageSystemAttributeNames", "MessageAttributeNames")) {
                json.writeArrayFieldStart(names);
                json.writeString("All");
                json.writeEndArray();
              }
            });
    List<SqsMessage> messages = new ArrayList<>();
    if (answer instanceof Map<?, ?> fields && fields.get("Messages") instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> message) {
          messages.add(message(message));
        }
      }
    }
    return messages;
  }

  private static SqsMessage message(Map<?, ?> fields) {
    Map<String, Map<String, String>> sent = new TreeMap<>();
    if (fields.get("MessageAttributes") instanceof Map<?, ?> attributes) {
      attributes.forEach((name, value) -> sent.put(String.valueOf(name), texts(value)));
    }
    return new SqsMessage(
        text(fields, "MessageId"),
        text(fields, "ReceiptHandle"),
        text(fields, "Body"),
        text(fields, "MD5OfBody"),
        texts(fields.get("Attributes")),
        sent);
  }

  /** Deletes messages that were received. */
  public void delete(String queueUrl, List<SqsMessage> messages) throws InterruptedException {
    batch("DeleteMessageBatch", queueUrl, messages, json -> {});
  }

  /** Makes messages that were received visible again after some seconds. */
  public void release(String queueUrl, List<SqsMessage> messages, int seconds)
      throws InterruptedException {
    batch(
        "ChangeMessageVisibilityBatch",
        queueUrl,
        messages,
        json -> json.writeNumberField("VisibilityTimeout", seconds));
  }

  private void batch(String action, String queueUrl, List<SqsMessage> messages, Json.Fields more)
      throws InterruptedException {
    for (int from = 0; from < messages.size(); from += MAX_ENTRIES) {
      List<SqsMessage> some = messages.subList(from, Math.min(messages.size(), from + MAX_ENTRIES));
      call(
          action,
          json -> {
            json.writeStringField("QueueUrl", queueUrl);
            json.writeArrayFieldStart("Entries");
            for (int i = 0; i < some.size(); i++) {
              json.writeStartObject();
              json.writeStringField("Id", "m" + i);
              json.writeStringField("ReceiptHandle", some.get(i).receiptHandle());
              more.write(json);
              json.writeEndObject();
            }
            json.writeEndArray();
          });
    }
  }

  /** What SQS says of a queue. */
  public Map<String, String> attributes(String queueUrl) throws InterruptedException {
    Object answer =
        call(
            "GetQueueAttributes",
            json -> {
              json.writeStringField("QueueUrl", queueUrl);
              json.writeArrayFieldStart("AttributeNames");
              json.writeString("All");
              json.writeEndArray();
            });
    return answer instanceof Map<?, ?> fields ? texts(fields.get("Attributes")) : Map.of();
  }

  /** Moves all messages of a dead-letter queue back to where they came from. */
  public void redrive(String deadLetterArn) throws InterruptedException {
    call("StartMessageMoveTask", json -> json.writeStringField("SourceArn", deadLetterArn));
  }

  /** Deletes all messages of a queue. */
  public void purge(String queueUrl) throws InterruptedException {
    call("PurgeQueue", json -> json.writeStringField("QueueUrl", queueUrl));
  }

  private @Nullable Object call(String action, Json.Fields fields) throws InterruptedException {
    awaitReady();
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "AmazonSQS." + action)
            .POST(BodyPublishers.ofByteArray(Json.object(fields)))
            .build();
    HttpResponse<byte[]> response;
    Object answer;
    try {
      response = http.send(request, BodyHandlers.ofByteArray());
      answer = response.body().length == 0 ? Map.of() : Json.read(response.body());
    } catch (IOException | MalformedJsonException e) {
      throw new SqsException(action + " failed: " + e.getMessage(), e);
    }
    if (response.statusCode() != 200) {
      Map<?, ?> error = answer instanceof Map<?, ?> read ? read : Map.of();
      String type = String.valueOf(error.get("__type"));
      String message =
          String.valueOf(error.get(error.containsKey("message") ? "message" : "Message"));
      throw new SqsException(type.substring(type.lastIndexOf('#') + 1), message);
    }
    return answer;
  }

  private void awaitReady() {
    try {
      ready.join();
    } catch (CompletionException e) {
      throw new SqsException("the queues cannot be served at " + endpoint + ": " + e.getCause(), e);
    }
  }

  private static void write(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private static String text(@Nullable Object object, String name) {
    return object instanceof Map<?, ?> fields && fields.get(name) instanceof String text
        ? text
        : "";
  }

  private static Map<String, String> texts(@Nullable Object object) {
    Map<String, String> texts = new TreeMap<>();
    if (object instanceof Map<?, ?> fields) {
      fields.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
    }
    return texts;
  }
}
