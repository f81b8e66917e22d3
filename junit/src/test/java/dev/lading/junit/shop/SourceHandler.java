package dev.lading.junit.shop;

import dev.lading.annotations.Bucket;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.DataStream;
import dev.lading.annotations.EventPattern;
import dev.lading.annotations.HttpMethod;
import dev.lading.annotations.Invoke;
import dev.lading.annotations.Route;
import dev.lading.annotations.TableStream;
import dev.lading.annotations.Topic;
import dev.lading.runtime.api.BucketEvent;
import dev.lading.runtime.api.BusEvent;
import dev.lading.runtime.api.StreamRecord;
import dev.lading.runtime.api.TableChange;
import dev.lading.runtime.api.TopicMessage;
import java.util.ArrayList;
import java.util.List;

/** Takes events of all other sources. */
@ContainerImage(name = "shop", group = "sources")
public final class SourceHandler {

  private final List<String> got = new ArrayList<>();

  @Route(method = HttpMethod.GET, path = "/got")
  public String got() {
    return String.join("\n", got);
  }

  @EventPattern(value = "{\"source\": [\"shop\"]}", name = "placed")
  public void placed(BusEvent event) {
    got.add("rule " + event.source() + " " + event.detailType() + " " + event.detail());
  }

  @Bucket("uploads")
  public void uploaded(BucketEvent event) {
    got.add(
        "bucket "
            + event.bucket()
            + " "
            + event.key()
            + " "
            + event.size().orElse(-1)
            + " "
            + event.type());
  }

  @Topic("news")
  public void news(TopicMessage message) {
    if (message.body().equals("fail")) {
      throw new IllegalStateException("bad news");
    }
    got.add(
        "topic " + message.topic() + " " + message.subject().orElse("none") + " " + message.body());
  }

  @TableStream("carts")
  public void changed(TableChange change) {
    got.add("table " + change.type() + " " + change.newImage().orElseThrow());
  }

  @DataStream("clicks")
  public void clicked(StreamRecord record) {
    got.add("stream " + record.partitionKey() + " " + record.bodyText());
  }

  @Invoke(name = "total")
  public int total(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }
}
