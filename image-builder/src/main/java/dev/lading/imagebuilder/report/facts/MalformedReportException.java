package dev.lading.imagebuilder.report.facts;

/** Says that a text is no report that this version of Lading reads. */
public final class MalformedReportException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates the exception; the message completes a sentence that names the file. */
  public MalformedReportException(String message) {
    super(message);
  }
}
