package dev.lading.processor.validation;

import dev.lading.processor.declaration.ApplicationDeclaration;
import java.util.List;

/** All rules. A new one is one line here, one message, one negative test and one line of docs. */
public final class Rules {

  private static final List<Rule> ALL =
      List.of(
          new ClassPathRule(),
          new SyntaxRule(),
          new NeverDueRule(),
          new PlacementRule(),
          new HandlerClassRule(),
          new HandlerMethodRule(),
          new ClassHandlerRule(),
          new FactoryRule(),
          new InterceptorRule(),
          new ExceptionHandlerRule(),
          new DuplicateTriggerRule(),
          new DuplicateSourceRule(),
          new AmbiguousRoutesRule(),
          new SharedImageRule(),
          new SharedFunctionRule(),
          new CollidingNamesRule(),
          new PathSegmentRule(),
          new BodyRule(),
          new BatchRule(),
          new SystemAttributeRule(),
          new BodyValidationRule(),
          new ParameterSourceRule(),
          new ParameterTypeRule(),
          new DefaultValueRule(),
          new ParameterNameRule(),
          new ResultTypeRule(),
          new SettingsRule(),
          new PolicyRule(),
          new ScalingRule(),
          new EnvironmentRule(),
          new QueueSettingsRule(),
          new ParallelismRule(),
          new VisibilityRule(),
          new ScheduleSettingsRule(),
          new EventSourceRule(),
          new RouteTimeoutRule(),
          new HttpApiRule(),
          new AuthorizerRule(),
          new PreflightRule(),
          new RestPathRule(),
          new FunctionUrlRule(),
          new StreamingRule(),
          new SuppressionRule());

  private Rules() {}

  /** Applies all rules. */
  public static void check(ApplicationDeclaration application, Problems problems) {
    ALL.forEach(rule -> rule.check(application, problems));
  }
}
