package dev.lading.imagebuilder.training;

/** Says why there is no archive of class data, in sentences for people. */
final class NotTrainedException extends Exception {

  private static final long serialVersionUID = 1L;

  NotTrainedException(String message) {
    super(message);
  }
}
