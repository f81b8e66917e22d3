package dev.lading.imagebuilder.ecr;

import java.util.ArrayList;
import java.util.List;

/**
 * What the SDK's chain says when it has no credentials: in one line, each part of the chain says
 * why it has none. Of those that were set up, only what they say is of interest.
 */
final class ChainMessage {

  private static final String START = "Unable to load credentials from any of the providers";
  private static final String FIRST_PART = ": [SystemPropertyCredentialsProvider";
  private static final String NEXT_PART = ", (?=\\w+CredentialsProvider\\()";
  private static final List<String> NOT_SET_UP =
      List.of(
          "Unable to load credentials from system settings",
          "Either the environment variable AWS_WEB_IDENTITY_TOKEN_FILE",
          "Profile file contained no credentials",
          "Cannot fetch credentials from container - neither",
          "IMDS credentials have been disabled",
          "Failed to load credentials from IMDS");

  private ChainMessage() {}

  /** The line without those parts that nobody set up; any other message as it is. */
  static String of(String message) {
    int start = message.indexOf(FIRST_PART);
    if (!message.startsWith(START) || start < 0) {
      return message;
    }
    String parts = message.substring(start + ": [".length()).replaceFirst("]$", "");
    List<String> said = new ArrayList<>();
    for (String part : parts.split(NEXT_PART, -1)) {
      String text = part.substring(part.indexOf("): ") + "): ".length());
      if (NOT_SET_UP.stream().noneMatch(text::startsWith)) {
        said.add(text.strip());
      }
    }
    return said.isEmpty()
        ? "neither the environment nor a profile nor the machine has any"
        : String.join("; ", said);
  }
}
