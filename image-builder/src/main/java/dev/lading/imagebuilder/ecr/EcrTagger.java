package dev.lading.imagebuilder.ecr;

import dev.lading.imagebuilder.registry.Tagger;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.PutImageRequest;

/**
 * Tags images by ECR's own API, which says what is the matter by exceptions and not by sentences.
 *
 * @param calls to the region
 * @param account of the registry
 * @param repository the repository's name
 * @param arn the repository's
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImage.html">PutImage</a>
 */
record EcrTagger(EcrCalls calls, String account, String repository, String arn) implements Tagger {

  @Override
  public void tag(String tag, TaggedManifest image) {
    PutImageRequest request =
        PutImageRequest.builder()
            .registryId(account)
            .repositoryName(repository)
            .imageTag(tag)
            .imageDigest(image.digest())
            .imageManifest(image.text())
            .imageManifestMediaType(image.mediaType())
            .build();
    Object unused =
        calls.<Object>call(
            "ecr:PutImage",
            arn,
            ecr -> put(ecr, request),
            // The tag names this very image already.
            ImageAlreadyExistsException.class,
            () -> request);
  }

  private static Object put(EcrClient ecr, PutImageRequest request) {
    return ecr.putImage(request);
  }
}
