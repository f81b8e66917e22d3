package dev.lading.local.sqs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/**
 * ElasticMQ, which speaks SQS's own protocol: any client of the AWS SDK can use it.
 *
 * <p>It starts beside all else, as it takes a second or two. Its address is known at once.
 *
 * @see <a href="https://github.com/softwaremill/elasticmq">ElasticMQ</a>
 */
public final class SqsServer implements AutoCloseable {

  private static final Config CONFIG =
      ConfigFactory.parseMap(
          Map.of(
              // A failure of the queues must not end the JVM of Maven or of a test.
              "pekko.jvm-exit-on-fatal-error", "off",
              "pekko.jvm-shutdown-hooks", "off",
              "pekko.coordinated-shutdown.run-by-jvm-shutdown-hook", "off",
              "pekko.loglevel", "ERROR",
              "pekko.stdout-loglevel", "OFF",
              "pekko.log-dead-letters", "off",
              "pekko.daemonic", "on",
              "pekko.http.server.idle-timeout", "infinite"));

  /**
   * By which SLF4J's simple logger, that of Maven 3, and Maven 4's learn the level of a logger.
   * ElasticMQ tells of every queue that it makes, which the run does better.
   */
  private static final List<String> LEVELS =
      List.of("org.slf4j.simpleLogger.log.org.elasticmq", "maven.logger.log.org.elasticmq");

  private static final long MOST_SECONDS = 10;

  private final URI endpoint;
  private final CompletableFuture<Running> running;

  private SqsServer(URI endpoint, CompletableFuture<Running> running) {
    this.endpoint = endpoint;
    this.running = running;
  }

  /**
   * Starts the server on loopback.
   *
   * @param port 0 for any free port
   * @param region of the queues' ARNs
   * @param account of the queues' ARNs
   */
  public static SqsServer start(int port, String region, String account) {
    quiet();
    int chosen = port == 0 ? freePort() : port;
    CompletableFuture<Running> running = new CompletableFuture<>();
    Thread starter =
        new Thread(
            () -> {
              try {
                running.complete(Running.start(chosen, region, account));
              } catch (RuntimeException | LinkageError e) {
                running.completeExceptionally(e);
              }
            },
            "sqs-start");
    starter.setDaemon(true);
    starter.setContextClassLoader(SqsServer.class.getClassLoader());
    starter.start();
    return new SqsServer(URI.create("http://127.0.0.1:" + chosen), running);
  }

  /** Before the first of its classes is loaded; whoever has set a level keeps it. */
  private static void quiet() {
    for (String level : LEVELS) {
      if (System.getProperty(level) == null) {
        System.setProperty(level, "warn");
      }
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("there is no free port", e);
    }
  }

  /** What clients take for SQS's own address. */
  public URI endpoint() {
    return endpoint;
  }

  /** A client, whose calls wait until the server is there. */
  public SqsClient client() {
    return new SqsClient(endpoint, running.thenApply(server -> null));
  }

  /**
   * Ends the server, and with it all messages. It is ended when this returns: its classes may not
   * be there any more a moment later.
   */
  @Override
  public void close() {
    try {
      running.thenAccept(Running::stop).get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // It never started, or hangs; its threads are no reason to live on.
    }
  }

  private record Running(ActorSystem system, SQSRestServer server) {

    static Running start(int port, String region, String account) {
      ClassLoader loader = SqsServer.class.getClassLoader();
      ActorSystem system =
          ActorSystem.create(
              "lading-sqs", CONFIG.withFallback(ConfigFactory.defaultReference(loader)), loader);
      try {
        SQSRestServer server =
            SQSRestServerBuilder.withActorSystem(system)
                .withInterface("127.0.0.1")
                .withPort(port)
                .withServerAddress(new org.elasticmq.NodeAddress("http", "127.0.0.1", port, ""))
                .withAWSRegion(region)
                .withAWSAccountId(account)
                .start();
        server.waitUntilStarted();
        return new Running(system, server);
      } catch (RuntimeException e) {
        system.terminate();
        throw e;
      }
    }

    void stop() {
      server.stopAndWait();
      var unused = system.terminate();
      system.getWhenTerminated().toCompletableFuture().join();
    }
  }
}
