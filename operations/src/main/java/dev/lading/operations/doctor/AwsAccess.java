package dev.lading.operations.doctor;

import dev.lading.imagebuilder.ecr.AwsChain;
import dev.lading.imagebuilder.ecr.AwsChain.Found;
import dev.lading.imagebuilder.registry.PushException;
import java.util.Optional;

/** What a push would find of AWS from where it is started. */
interface AwsAccess {

  /** The SDK's own chain, and Amazon ECR. */
  AwsAccess SDK =
      new AwsAccess() {
        @Override
        public Found credentials() {
          return AwsChain.credentials();
        }

        @Override
        public Optional<String> region() {
          return AwsChain.region();
        }

        @Override
        public String registry() {
          return AwsChain.registry();
        }
      };

  /**
   * The credentials.
   *
   * @throws PushException when there are none, or they have ended
   */
  Found credentials();

  /** The region. */
  Optional<String> region();

  /**
   * The host of the credentials' registry, for which Amazon ECR gives a token.
   *
   * @throws PushException when it gives none
   */
  String registry();
}
