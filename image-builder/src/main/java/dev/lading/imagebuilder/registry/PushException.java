package dev.lading.imagebuilder.registry;

import dev.lading.imagebuilder.plan.ImageBuildException;

/** Says why a push ended, and what to do about it. Nothing that it had begun has a tag. */
public final class PushException extends ImageBuildException {

  private static final long serialVersionUID = 1L;

  private final PushProblem problem;

  /** Creates the exception; the message is shown to users after the problem's id. */
  public PushException(PushProblem problem, String message) {
    super(text(problem, message));
    this.problem = problem;
  }

  /** Creates the exception; the cause is for those who search for a fault. */
  public PushException(PushProblem problem, String message, Throwable cause) {
    super(text(problem, message), cause);
    this.problem = problem;
  }

  /** What the problem is. */
  public PushProblem problem() {
    return problem;
  }

  private static String text(PushProblem problem, String message) {
    return "[lading:" + problem.id() + "] " + message;
  }
}
