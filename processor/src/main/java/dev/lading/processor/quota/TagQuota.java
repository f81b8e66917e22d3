package dev.lading.processor.quota;

import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.model.ResourceTag;
import dev.lading.processor.cloudformation.ResourceTags;
import dev.lading.processor.validation.Message;
import java.util.HashSet;
import java.util.Set;

/**
 * Rejects a function that would have more tags than a resource may have: its own, those of the
 * application and Lading's.
 *
 * @see <a href="https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html">Tagging AWS
 *     resources</a>
 */
final class TagQuota implements Quota {

  private final Set<String> ofApplication;

  /**
   * Creates the quota.
   *
   * @param ofApplication the keys that all resources have
   */
  TagQuota(Set<String> ofApplication) {
    this.ofApplication = ofApplication;
  }

  @Override
  public void check(Application application, FunctionReport report) {
    for (Function function : application.functions()) {
      Set<String> all = new HashSet<>(ofApplication);
      all.addAll(function.settings().tags().keySet());
      int tags = all.size() + ResourceTags.OF_LADING;
      if (tags > ResourceTag.MAX_OF_RESOURCE) {
        report.report(
            Message.TOO_MANY_TAGS,
            function,
            function.name(),
            tags,
            function.settings().tags().size(),
            ofApplication.size(),
            ResourceTags.OF_LADING,
            ResourceTag.MAX_OF_RESOURCE);
      }
    }
  }
}
