package dev.lading.processor.validation;

import dev.lading.model.JavaType;
import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * Rejects results of routes that JSON would make nonsense of, and that mean something else to their
 * authors: a future, a stream, AWS's own type of a response.
 */
final class ResultTypeRule implements Rule {

  private static final String AWAIT = "it is not there yet; wait for it, and return the value";
  private static final String READ = "it is yet to be read; return what it has, as a List";
  private static final String BYTES = "it is yet to be read; return its bytes, as byte[]";
  private static final String RESPONSE =
      "as a result it would become the response's body; return HttpResponse, or implement"
          + " RequestHandler on the class";

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

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application
        .methods()
        .filter(method -> method.has(TriggerDeclaration.Route.class))
        .forEach(method -> check(method.element(), method.result(), method.site(), problems));
    application.classes().stream()
        .flatMap(type -> type.exceptionHandlers().stream())
        .forEach(handler -> check(handler.element(), handler.result(), handler.site(), problems));
  }

  private static void check(
      ExecutableElement method, JavaType result, AnnotationSite site, Problems problems) {
    obstacle(result)
        .ifPresent(
            why ->
                problems.report(
                    Message.UNSUPPORTED_RESULT_TYPE,
                    site,
                    method.getReturnType(),
                    site.place(),
                    why));
  }

  private static Optional<String> obstacle(JavaType result) {
    if (!(result instanceof JavaType.Declared declared)) {
      return Optional.empty();
    }
    if (declared.binaryName().equals("java.util.Optional")) {
      return declared.typeArguments().stream().findFirst().flatMap(ResultTypeRule::obstacle);
    }
    return AWS.stream().anyMatch(declared.binaryName()::startsWith)
        ? Optional.of(RESPONSE)
        : Optional.ofNullable(OBSTACLES.get(declared.binaryName()));
  }
}
