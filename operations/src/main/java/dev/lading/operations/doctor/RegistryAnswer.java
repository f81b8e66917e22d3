package dev.lading.operations.doctor;

import java.util.Optional;
import java.util.Set;

/**
 * What a registry said about an image.
 *
 * @param reached whether it has the image for us
 * @param reason why not
 * @param architectures of a list of images; empty where the answer does not tell
 * @param time the server's time
 */
record RegistryAnswer(
    boolean reached,
    String reason,
    Set<String> architectures,
    Optional<ClockCheck.ServerTime> time) {

  static RegistryAnswer unreachable(String reason, Optional<ClockCheck.ServerTime> time) {
    return new RegistryAnswer(false, reason, Set.of(), time);
  }
}
