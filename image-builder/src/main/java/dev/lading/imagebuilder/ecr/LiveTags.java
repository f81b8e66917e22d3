package dev.lading.imagebuilder.ecr;

import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.BatchDeleteImageResponse;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageFailure;
import software.amazon.awssdk.services.ecr.model.ImageFailureCode;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.TagStatus;

/**
 * The tags of one repository that keep images from being expired.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchDeleteImage.html">BatchDeleteImage</a>
 */
public final class LiveTags {

  /** The most images of one request. */
  private static final int MOST = 100;

  private final EcrCalls calls;
  private final EcrRepository repository;

  LiveTags(EcrCalls calls, EcrRepository repository) {
    this.calls = calls;
    this.repository = repository;
  }

  /**
   * The tags that begin with some text, those of the newest images first.
   *
   * @throws PushException when there is no such repository, or AWS refuses
   */
  public List<LiveTag> beginning(String prefix) {
    List<LiveTag> found =
        calls.call("ecr:DescribeImages", repository.arn(), ecr -> read(ecr, prefix));
    found.sort(Comparator.comparing(LiveTag::pushed).reversed().thenComparing(LiveTag::tag));
    return found;
  }

  private List<LiveTag> read(EcrClient ecr, String prefix) {
    List<LiveTag> found = new ArrayList<>();
    for (ImageDetail image :
        ecr.describeImagesPaginator(
                request ->
                    request
                        .registryId(repository.host().account())
                        .repositoryName(repository.name())
                        .filter(filter -> filter.tagStatus(TagStatus.TAGGED)))
            .imageDetails()) {
      Instant pushed = image.imagePushedAt() == null ? Instant.EPOCH : image.imagePushedAt();
      for (String tag : image.imageTags()) {
        if (tag.startsWith(prefix)) {
          found.add(new LiveTag(tag, image.imageDigest(), pushed, image.imageTags().size() == 1));
        }
      }
    }
    return found;
  }

  /**
   * Takes tags away. ECR deletes an image with its last tag, so that none may be alone.
   *
   * @throws PushException when AWS refuses
   */
  public void lift(List<LiveTag> tags) {
    for (int start = 0; start < tags.size(); start += MOST) {
      List<ImageIdentifier> batch =
          tags.subList(start, Math.min(start + MOST, tags.size())).stream()
              .filter(tag -> !tag.alone())
              .map(tag -> ImageIdentifier.builder().imageTag(tag.tag()).build())
              .toList();
      if (batch.isEmpty()) {
        continue;
      }
      BatchDeleteImageResponse answer =
          calls.call(
              "ecr:BatchDeleteImage",
              repository.arn(),
              ecr ->
                  ecr.batchDeleteImage(
                      request ->
                          request
                              .registryId(repository.host().account())
                              .repositoryName(repository.name())
                              .imageIds(batch)));
      answer.failures().forEach(this::requireGone);
    }
  }

  /** A tag that somebody else took away meanwhile is no failure. */
  private void requireGone(ImageFailure failure) {
    if (failure.failureCode() != ImageFailureCode.IMAGE_NOT_FOUND
        && failure.failureCode() != ImageFailureCode.IMAGE_TAG_DOES_NOT_MATCH_DIGEST) {
      throw new PushException(
          PushProblem.UNEXPECTED_ANSWER,
          "the tag "
              + (failure.imageId() == null ? "?" : failure.imageId().imageTag())
              + " of "
              + repository.arn()
              + " was not taken away ("
              + failure.failureReason()
              + ")");
    }
  }
}
