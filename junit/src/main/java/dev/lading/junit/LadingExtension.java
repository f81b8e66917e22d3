package dev.lading.junit;

import dev.lading.local.journal.Entry;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts and ends the application of {@link LadingTest}, hands parameters to tests, and adds to the
 * failure of a test what handlers threw meanwhile.
 */
final class LadingExtension
    implements BeforeAllCallback,
        AfterAllCallback,
        BeforeEachCallback,
        ParameterResolver,
        TestExecutionExceptionHandler {

  private static final Namespace NAMESPACE = Namespace.create(LadingExtension.class);
  private static final String BEFORE = "before";

  private static final Map<Class<?>, Function<LadingApplication, Object>> PARAMETERS =
      Map.of(
          LadingApplication.class, application -> application,
          Api.class, LadingApplication::api,
          Queues.class, LadingApplication::queues,
          TestClock.class, LadingApplication::clock,
          Invoker.class, LadingApplication::invoker,
          Logs.class, LadingApplication::logs);

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<LadingTest> own = own(context);
    if (own.isEmpty()) {
      // A nested class: it has the application of the class around it.
      return;
    }
    LadingTest wanted = own.get();
    if (wanted.shared()) {
      // JUnit closes it with the last of all tests.
      ExtensionContext.Store all = context.getRoot().getStore(NAMESPACE);
      synchronized (LadingExtension.class) {
        TestRun shared = all.get(wanted, TestRun.class);
        if (shared == null) {
          shared = TestRun.start(wanted);
          all.put(wanted, shared);
        }
        context.getStore(NAMESPACE).put(LadingApplication.class, shared.application());
      }
    } else {
      TestRun run = TestRun.start(wanted);
      context.getStore(NAMESPACE).put(TestRun.class, run);
      context.getStore(NAMESPACE).put(LadingApplication.class, run.application());
    }
  }

  private static Optional<LadingTest> own(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), LadingTest.class);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (own(context).filter(wanted -> !wanted.shared()).isPresent()) {
      TestRun run = context.getStore(NAMESPACE).remove(TestRun.class, TestRun.class);
      if (run != null) {
        run.close();
      }
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    application(context)
        .ifPresent(
            application -> context.getStore(NAMESPACE).put(BEFORE, application.story().now()));
  }

  private static Optional<LadingApplication> application(ExtensionContext context) {
    return Optional.ofNullable(
        context.getStore(NAMESPACE).get(LadingApplication.class, LadingApplication.class));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    LadingApplication application =
        application(context)
            .orElseThrow(() -> new IllegalStateException("the application is not started"));
    Function<LadingApplication, Object> maker = PARAMETERS.get(parameter.getParameter().getType());
    if (maker == null) {
      throw new IllegalStateException("no parameter of this type");
    }
    return maker.apply(application);
  }

  /** A test that fails for another reason may do so because a handler did. */
  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    Optional<LadingApplication> application = application(context);
    Long before = context.getStore(NAMESPACE).get(BEFORE, Long.class);
    if (application.isPresent() && before != null && !(thrown instanceof HandlerFailedError)) {
      Story story = application.get().story();
      Entry failure = story.firstFailure(before, entry -> true);
      if (failure != null) {
        thrown.addSuppressed(story.failed(failure, before));
      }
    }
    throw thrown;
  }
}
