package dev.lading.imagebuilder.proof;

import static java.util.stream.Collectors.joining;

import dev.lading.imagebuilder.plan.ProofResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Proves that an image is small enough for Lambda, and for who pays for it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 *     quotas: 10 GB for all layers of an image, uncompressed</a>
 */
final class SizeProof {

  /** Lambda's limit for all files of all layers, uncompressed. */
  static final long LAMBDAS_LIMIT = 10L << 30;

  private static final String SIZE = "size";
  private static final String BUDGET = "budget";
  private static final int MOST_NAMED = 3;
  private static final long MEGA = 1_000_000;

  private final String image;
  private final long baseSize;
  private final Map<String, Long> files;
  private final long limit;

  /**
   * Creates the proof.
   *
   * @param baseSize the bytes of the base's files
   * @param files the bytes of the image's own files, by their paths
   */
  SizeProof(String image, long baseSize, Map<String, Long> files) {
    this(image, baseSize, files, LAMBDAS_LIMIT);
  }

  SizeProof(String image, long baseSize, Map<String, Long> files, long limit) {
    this.image = image;
    this.baseSize = baseSize;
    this.files = files;
    this.limit = limit;
  }

  /** The results; {@code budget} is 0 where there is none. */
  List<ProofResult> results(long budget) {
    long total = baseSize + files.values().stream().mapToLong(Long::longValue).sum();
    List<ProofResult> results = new ArrayList<>();
    results.add(result(SIZE, total, limit, "Lambda takes"));
    if (budget > 0) {
      results.add(result(BUDGET, total, budget, "the build allows"));
    }
    return results;
  }

  private ProofResult result(String proof, long total, long most, String who) {
    String detail = megabytes(total) + " unpacked with the base; " + who + " " + megabytes(most);
    return total <= most
        ? ProofResult.passed(proof, "image", detail)
        : ProofResult.failed(
            proof,
            "image",
            "image "
                + image
                + " is too large: "
                + detail
                + ". The base has "
                + megabytes(baseSize)
                + "; the largest files are "
                + largest()
                + ". Take out what no handler needs"
                + (proof.equals(BUDGET) ? ", or raise -Dlading.budget." : "."));
  }

  private String largest() {
    return files.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_NAMED)
        .map(file -> file.getKey() + " (" + megabytes(file.getValue()) + ")")
        .collect(joining(", "));
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", (double) bytes / MEGA);
  }
}
