package dev.lading.imagebuilder.registry;

import java.util.Optional;

/** A registry that images are pushed to: one of several where there are several regions. */
public interface TargetRegistry extends AutoCloseable {

  /** The registry's host, with its port where it is not the usual one. */
  String host();

  /** The AWS region that it belongs to. */
  Optional<String> region();

  /**
   * Whether what no function runs is expired here, so that images which functions may run need a
   * tag that keeps them.
   */
  boolean expires();

  /**
   * A repository, made ready to be pushed to.
   *
   * @param name the repository's name
   * @throws PushException when it is not there and cannot be made
   */
  PushDestination destination(String name);

  /**
   * What making a repository ready would do; nothing is written.
   *
   * @param name the repository's name
   * @throws PushException when it is not there and could not be made
   */
  RepositoryPreview preview(String name);

  @Override
  default void close() {}
}
