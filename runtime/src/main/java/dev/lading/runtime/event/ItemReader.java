package dev.lading.runtime.event;

import dev.lading.runtime.json.JsonReader;
import dev.lading.runtime.nullness.Nullable;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the attributes of a DynamoDB item as plain Java values.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_AttributeValue.html">AttributeValue
 *     in the DynamoDB Streams API</a>
 */
final class ItemReader {

  private ItemReader() {}

  static Map<String, @Nullable Object> item(JsonReader json) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      item.put(name, value(json));
    }
    return Collections.unmodifiableMap(item);
  }

  private static @Nullable Object value(JsonReader json) {
    String type = json.firstName();
    if (type == null) {
      throw EventException.of("an attribute has no value");
    }
    Object value =
        switch (type) {
          case "S" -> json.string();
          case "N" -> new BigDecimal(json.string());
          case "B" -> bytes(json);
          case "BOOL" -> json.bool();
          case "NULL" -> nothing(json);
          case "M" -> item(json);
          case "L" -> list(json);
          case "SS", "NS", "BS" -> set(type, json);
          default -> throw EventException.of("an attribute is of the unknown type " + type);
        };
    if (json.nextName() != null) {
      throw EventException.of("an attribute has two values");
    }
    return value;
  }

  private static @Nullable Object nothing(JsonReader json) {
    json.skip();
    return null;
  }

  private static ByteBuffer bytes(JsonReader json) {
    return ByteBuffer.wrap(Base64.getDecoder().decode(json.string())).asReadOnlyBuffer();
  }

  private static List<@Nullable Object> list(JsonReader json) {
    List<@Nullable Object> list = new ArrayList<>();
    for (boolean more = json.firstElement(); more; more = json.nextElement()) {
      list.add(value(json));
    }
    return Collections.unmodifiableList(list);
  }

  private static Set<Object> set(String type, JsonReader json) {
    Set<Object> set = new LinkedHashSet<>();
    for (boolean more = json.firstElement(); more; more = json.nextElement()) {
      set.add(
          switch (type) {
            case "SS" -> json.string();
            case "NS" -> new BigDecimal(json.string());
            default -> bytes(json);
          });
    }
    return Collections.unmodifiableSet(set);
  }
}
