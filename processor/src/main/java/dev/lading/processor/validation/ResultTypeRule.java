package dev.lading.processor.validation;

import static java.util.stream.Collectors.toCollection;

import dev.lading.model.JavaType;
import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import dev.lading.processor.names.JsonBodies;
import dev.lading.processor.names.RuntimeTypes;
import dev.lading.processor.names.TriggerKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/**
 * Rejects results that mean something else to their authors than what becomes of them: where they
 * are answered, a future, a stream or AWS's own type of a response, which JSON would make nonsense
 * of; where nothing is answered, a future that nobody waits for and a report of failures that
 * nobody reads. Any other result that nobody gets earns a warning.
 */
final class ResultTypeRule implements Rule {

  private static final String AWAIT = "it is not there yet; wait for it, and return the value";
  private static final String READ = "it is yet to be read; return what it has, as a List";
  private static final String BYTES = "it is yet to be read; return its bytes, as byte[]";
  private static final String RESPONSE =
      "as a result it would become the response's body; return HttpResponse, or implement"
          + " RequestHandler on the class";
  private static final String PAYLOAD =
      "the answer to an invocation is JSON, without status and headers; return the value itself, or"
          + " give @Invoke a method of its own";
  private static final String UNATTENDED =
      "nobody waits for it, and the event would count as handled before it is; wait for it in the"
          + " handler";
  private static final String UNREAD =
      "nobody reads here what failed; throw in the handler, fail messages of a QueueBatch, or"
          + " implement RequestHandler on the class";

  private static final Map<String, String> OBSTACLES =
      Map.ofEntries(
          Map.entry("java.util.concurrent.Future", AWAIT),
          Map.entry("java.util.concurrent.CompletionStage", AWAIT),
          Map.entry("java.util.concurrent.CompletableFuture", AWAIT),
          Map.entry("java.util.concurrent.Flow$Publisher", AWAIT),
          Map.entry("org.reactivestreams.Publisher", AWAIT),
          Map.entry("reactor.core.publisher.Mono", AWAIT),
          Map.entry("reactor.core.publisher.Flux", AWAIT),
          Map.entry("io.smallrye.mutiny.Uni", AWAIT),
          Map.entry("io.smallrye.mutiny.Multi", AWAIT),
          Map.entry("java.util.stream.Stream", READ),
          Map.entry("java.util.stream.IntStream", READ),
          Map.entry("java.util.stream.LongStream", READ),
          Map.entry("java.util.stream.DoubleStream", READ),
          Map.entry("java.util.Iterator", READ),
          Map.entry("java.io.InputStream", BYTES),
          Map.entry("java.io.Reader", BYTES),
          Map.entry("java.io.File", BYTES),
          Map.entry("java.nio.file.Path", BYTES),
          Map.entry("java.nio.ByteBuffer", BYTES));

  /** AWS's types of events and responses. */
  private static final List<String> AWS =
      List.of(
          "com.amazonaws.services.lambda.runtime.events.APIGateway",
          "com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancer");

  /** AWS's reports of what failed of a batch. */
  private static final Set<String> REPORTS =
      Set.of(
          "com.amazonaws.services.lambda.runtime.events.SQSBatchResponse",
          "com.amazonaws.services.lambda.runtime.events.StreamsEventResponse");

  private static final Set<String> NOTHING = Set.of(JavaType.VOID.toString(), "java.lang.Void");

  private static final Set<String> RESPONSES =
      Set.of(RuntimeTypes.HTTP_RESPONSE, RuntimeTypes.STREAMING_RESPONSE);

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application
        .methods()
        .filter(method -> !method.triggers().isEmpty())
        .forEach(method -> check(method, problems));
    application.classes().stream()
        .flatMap(type -> type.exceptionHandlers().stream())
        .forEach(
            handler ->
                ofResponse(handler.result())
                    .ifPresent(why -> report(handler.element(), handler.site(), why, problems)));
  }

  private static void check(HandlerMethodDeclaration method, Problems problems) {
    Set<TriggerKind> kinds =
        method.triggers().stream()
            .map(TriggerDeclaration::kind)
            .collect(toCollection(() -> EnumSet.noneOf(TriggerKind.class)));
    Optional<String> obstacle = Optional.empty();
    if (kinds.contains(TriggerKind.ROUTE)) {
      obstacle = ofResponse(method.result());
    }
    if (obstacle.isEmpty() && kinds.contains(TriggerKind.INVOCATION)) {
      obstacle = ofPayload(method.result());
    }
    if (kinds.stream().noneMatch(TriggerKind::hasAnswer)) {
      obstacle = ofNoAnswer(method.result());
      if (obstacle.isEmpty() && !NOTHING.contains(method.result().toString())) {
        problems.report(
            Message.RESULT_IGNORED,
            method.site(),
            method.site().place(),
            method.element().getReturnType(),
            kinds.iterator().next().word());
      }
    }
    obstacle.ifPresent(why -> report(method.element(), method.site(), why, problems));
  }

  private static void report(
      ExecutableElement method, AnnotationSite site, String why, Problems problems) {
    problems.report(
        Message.UNSUPPORTED_RESULT_TYPE, site, method.getReturnType(), site.place(), why);
  }

  private static Optional<String> ofResponse(JavaType result) {
    String name = binaryName(result);
    return AWS.stream().anyMatch(name::startsWith)
        ? Optional.of(RESPONSE)
        : Optional.ofNullable(OBSTACLES.get(name));
  }

  private static Optional<String> ofPayload(JavaType result) {
    String name = binaryName(result);
    return RESPONSES.contains(name)
        ? Optional.of(PAYLOAD)
        : Optional.ofNullable(OBSTACLES.get(name));
  }

  private static Optional<String> ofNoAnswer(JavaType result) {
    String name = binaryName(result);
    if (REPORTS.contains(name)) {
      return Optional.of(UNREAD);
    }
    return AWAIT.equals(OBSTACLES.get(name)) ? Optional.of(UNATTENDED) : Optional.empty();
  }

  /** The result's class, or that of what an {@code Optional} has; empty for anything else. */
  private static String binaryName(JavaType result) {
    return JsonBodies.inOptional(result).orElse(result) instanceof JavaType.Declared declared
        ? declared.binaryName()
        : "";
  }
}
