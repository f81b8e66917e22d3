package dev.lading.local.control;

import com.sun.net.httpserver.Headers;
import dev.lading.local.sqs.NewMessage;
import dev.lading.model.QueueName;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message for a queue from a request: the body, and the headers {@code message-group-id},
 * {@code message-deduplication-id}, {@code message-delay} (seconds) and any number of {@code
 * message-attribute: name=value}.
 */
final class MessageRequest {

  /** Says why SQS would not take a message. */
  static final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  private MessageRequest() {}

  static NewMessage read(Headers headers, byte[] body, QueueName queue) throws RefusedException {
    if (body.length == 0) {
      throw new RefusedException("A message has a body; send it as the body of this request.");
    }
    String groupId = headers.getFirst("message-group-id");
    if (queue.fifo() && (groupId == null || groupId.isEmpty())) {
      throw new RefusedException(
          "A message of a FIFO queue belongs to a group; name it in the header message-group-id.");
    }
    return new NewMessage(
        utf8(body),
        groupId,
        headers.getFirst("message-deduplication-id"),
        delay(headers.getFirst("message-delay")),
        attributes(headers));
  }

  private static int delay(@Nullable String seconds) throws RefusedException {
    if (seconds != null && !seconds.matches("\\d{1,3}")) {
      throw new RefusedException("The header message-delay is seconds, 0 to 900, not " + seconds);
    }
    return seconds == null ? 0 : Integer.parseInt(seconds);
  }

  private static String utf8(byte[] body) throws RefusedException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new RefusedException("A message is text in UTF-8; this body is not.");
    }
  }

  private static Map<String, String> attributes(Headers headers) throws RefusedException {
    Map<String, String> attributes = new TreeMap<>();
    List<String> values = headers.get("message-attribute");
    for (String value : values == null ? List.<String>of() : values) {
      int equals = value.indexOf('=');
      if (equals <= 0) {
        throw new RefusedException(
            "The header message-attribute has the form name=value, not '" + value + "'.");
      }
      attributes.put(value.substring(0, equals), value.substring(equals + 1));
    }
    return attributes;
  }
}
