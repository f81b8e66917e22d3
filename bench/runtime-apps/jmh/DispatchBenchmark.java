package bench;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.event.Answer;
import dev.lading.runtime.event.EventDispatcher;
import dev.lading.runtime.json.JacksonCodec;
import dev.lading.runtime.json.JsonReader;
import dev.lading.runtime.json.JsonWriter;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One event of an HTTP API, from its bytes to the answer's: by Lading's runtime and generated code,
 * and by a switch over the same 1,000 routes that was written for no other purpose. Both read and
 * write by the same codecs, and their answers are the same bytes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DispatchBenchmark {

  /** The thread's CPU time, to be divided by the events: what the wall's says only on a machine that does nothing else. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Cpu {

    private long start;
    private long nanos;
    private long operations;

    /** Begins. */
    @Setup(Level.Iteration)
    public void begin() {
      operations = 0;
      start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Ends. */
    @TearDown(Level.Iteration)
    public void end() {
      nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    /** Nanoseconds of all events; JMH adds up the iterations. */
    public long cpuNanos() {
      return nanos;
    }

    /** How many events there were. */
    public long events() {
      return operations;
    }
  }

  /** What bodies are: texts, or records by Jackson. */
  @Param({"text", "record"})
  public String body;

  private final Handlers handlers = new Handlers();
  private final JacksonCodec json = new JacksonCodec();
  private EventDispatcher lading;
  private Context context;
  private byte[][] events;
  private int next;

  /** Makes the events, and makes sure of the answers. */
  @Setup
  public void events() throws Exception {
    lading = new EventDispatcher(new app.generated.BenchFunction(), Map.of());
    // Nothing asks it anything.
    context = (Context) Proxy.newProxyInstance(Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> null);
    // The first half of the thousand routes take texts, the others records.
    int first = body.equals("text") ? 1000 : 1500;
    List<Integer> routes = Arrays.asList(new Integer[500]);
    for (int i = 0; i < routes.size(); i++) {
      routes.set(i, first + i);
    }
    Collections.shuffle(routes, new Random(42));
    events = new byte[routes.size()][];
    for (int i = 0; i < events.length; i++) {
      events[i] = event(routes.get(i)).getBytes(StandardCharsets.UTF_8);
      String expected = new String(answer(events[i]), StandardCharsets.UTF_8);
      String got = new String(dispatched(events[i]), StandardCharsets.UTF_8);
      if (!got.equals(expected) || !got.startsWith("{\"statusCode\":200,")) {
        throw new IllegalStateException(got + "\nwhere this is expected:\n" + expected);
      }
    }
  }

  private String event(int route) {
    String path = "/api/r" + route + "/id-" + route;
    String text = body.equals("text") ? "hello " + route : "{\\\"name\\\":\\\"n" + route + "\\\",\\\"quantity\\\":" + route + "}";
    return """
        {"version":"2.0","routeKey":"POST %1$s","rawPath":"%1$s","rawQueryString":"","headers":{"accept":"*/*",\
        "accept-encoding":"gzip, deflate, br","content-length":"20","content-type":"application/json",\
        "host":"abc123.execute-api.eu-west-1.amazonaws.com","user-agent":"curl/8.5.0","x-amzn-trace-id":"Root=1-65f0a4ee-1d0b",\
        "x-forwarded-for":"203.0.113.7","x-forwarded-port":"443","x-forwarded-proto":"https"},\
        "requestContext":{"accountId":"123456789012","apiId":"abc123","domainName":"abc123.execute-api.eu-west-1.amazonaws.com",\
        "domainPrefix":"abc123","http":{"method":"POST","path":"%1$s","protocol":"HTTP/1.1","sourceIp":"203.0.113.7",\
        "userAgent":"curl/8.5.0"},"requestId":"JKJaXmPLvHcESHA=","routeKey":"POST %1$s","stage":"$default",\
        "time":"12/Mar/2026:19:03:58 +0000","timeEpoch":1773342238000},"body":"%2$s","isBase64Encoded":false}"""
        .formatted(path, text);
  }

  private byte[] event() {
    next = next == events.length - 1 ? 0 : next + 1;
    return events[next];
  }

  /** Lading. */
  @Benchmark
  public byte[] lading(Cpu cpu) throws Exception {
    cpu.operations++;
    return dispatched(event());
  }

  /** The switch. */
  @Benchmark
  public byte[] handWritten(Cpu cpu) {
    cpu.operations++;
    return answer(event());
  }

  private byte[] dispatched(byte[] event) throws Exception {
    return ((Answer.Whole) lading.dispatch(event, context)).bytes();
  }

  private byte[] answer(byte[] event) {
    JsonReader reader = new JsonReader(event);
    String path = "";
    String method = "";
    byte[] content = new byte[0];
    for (String name = reader.firstName(); name != null; name = reader.nextName()) {
      switch (name) {
        case "rawPath" -> path = reader.string();
        case "body" -> content = reader.stringBytes();
        case "requestContext" -> method = method(reader);
        default -> reader.skip();
      }
    }
    reader.end();
    int slash = path.lastIndexOf('/');
    Object result = Switch.call(handlers, json, method, path.substring(0, slash), path.substring(slash + 1), content);
    boolean text = result instanceof String;
    byte[] answer = text ? ((String) result).getBytes(StandardCharsets.UTF_8) : json.write(result);
    JsonWriter writer = new JsonWriter(256 + answer.length);
    writer.beginObject().name("statusCode").number(200).name("headers").beginObject();
    writer.name("content-type").string(text ? "text/plain; charset=utf-8" : "application/json").endObject();
    return writer.name("body").string(answer).name("isBase64Encoded").bool(false).endObject().toBytes();
  }

  private static String method(JsonReader reader) {
    String method = "";
    for (String name = reader.firstName(); name != null; name = reader.nextName()) {
      if (!name.equals("http")) {
        reader.skip();
        continue;
      }
      for (String field = reader.firstName(); field != null; field = reader.nextName()) {
        if (field.equals("method")) {
          method = reader.string();
        } else {
          reader.skip();
        }
      }
    }
    return method;
  }
}
