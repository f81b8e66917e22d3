package dev.lading.imagebuilder.report;

import dev.lading.imagebuilder.report.facts.ApplicationReport;
import dev.lading.imagebuilder.report.facts.BuiltReport;
import dev.lading.imagebuilder.report.facts.ImageReport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a report is compared with.
 *
 * <p>One build writes its report twice, once planned and once built, and a build may be repeated.
 * So a report replaces the last one as long as nothing differs that both know; only when something
 * does is the last one kept, as the one to compare with.
 */
public final class ReportHistory {

  private final Optional<ApplicationReport> last;

  /** A history that ends with a report, if there is one. */
  public ReportHistory(Optional<ApplicationReport> last) {
    this.last = last;
  }

  /** Whether the last report is of another build than this one. */
  public boolean startsNewBuild(ApplicationReport report) {
    return last.isPresent()
        && (!plans(last.get()).equals(plans(report)) || builtOtherwise(last.get(), report));
  }

  /**
   * A report with what is still known of images that were built from the same plan, compared with
   * an earlier one.
   */
  public ApplicationReport complete(ApplicationReport report, Optional<ApplicationReport> earlier) {
    ApplicationReport complete =
        last.isPresent() && !startsNewBuild(report)
            ? report.withImages(image -> stillBuilt(image, last.get()))
            : report;
    return earlier.map(other -> Comparisons.compare(complete, other)).orElse(complete);
  }

  private static ImageReport stillBuilt(ImageReport image, ApplicationReport last) {
    if (image.built() != null) {
      return image;
    }
    return last.image(image.name())
        .map(same -> image.withBuilt(same.built()).withProofs(same.proofs()))
        .orElse(image);
  }

  private static ApplicationReport plans(ApplicationReport report) {
    return report.withImages(ImageReport::planned);
  }

  private static boolean builtOtherwise(ApplicationReport last, ApplicationReport report) {
    return report.images().stream()
        .anyMatch(
            image -> {
              BuiltReport before = last.image(image.name()).map(ReportHistory::built).orElse(null);
              return image.built() != null && before != null && !image.built().equals(before);
            });
  }

  private static @Nullable BuiltReport built(ImageReport image) {
    return image.built();
  }
}
