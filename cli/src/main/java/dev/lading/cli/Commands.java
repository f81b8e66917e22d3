package dev.lading.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Creates the commands with the environment that they read. */
final class Commands implements IFactory {

  private final Map<String, String> environment;

  Commands(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == Surroundings.class) {
      return type.cast(new Surroundings(environment));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
