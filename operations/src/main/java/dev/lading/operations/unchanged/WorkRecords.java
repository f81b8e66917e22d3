package dev.lading.operations.unchanged;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.imagebuilder.natives.FileDigests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers which work was done, with which input, and what it wrote: all by content, never by time
 * alone. A file that is missing, or that somebody changed, is one that was not written.
 */
public final class WorkRecords {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PLAN = "plan";
  private static final String ALL = "all";
  private static final String FILES = "files";
  private static final String WARNINGS = "warnings";

  private final Path output;
  private final FileDigests digests;

  /**
   * The records of an output folder.
   *
   * @param output the folder, which has them
   * @param digests of its files
   */
  public WorkRecords(Path output, FileDigests digests) {
    this.output = output;
    this.digests = digests;
  }

  /**
   * Whether work was done with the same input, and all that it wrote is there. What other work with
   * the same plan put in its place later, and that has more in it, is as good.
   *
   * @return the warnings that the work gave; nothing where it is to be done
   */
  public Optional<List<String>> unchanged(Work work, Inputs inputs) throws IOException {
    Map<Work, JsonNode> samePlan = new EnumMap<>(Work.class);
    for (Work each : Work.values()) {
      JsonNode record = read(each);
      if (each.compareTo(work) >= 0 && record.path(PLAN).asText().equals(inputs.plan())) {
        samePlan.put(each, record);
      }
    }
    JsonNode own = samePlan.get(work);
    if (own == null || !own.path(ALL).asText().equals(inputs.all())) {
      return Optional.empty();
    }
    for (Map.Entry<String, JsonNode> file : own.path(FILES).properties()) {
      String content = content(output.resolve(file.getKey()));
      boolean known =
          samePlan.values().stream()
              .anyMatch(record -> record.path(FILES).path(file.getKey()).asText().equals(content));
      if (!known) {
        return Optional.empty();
      }
    }
    List<String> warnings = new ArrayList<>();
    own.path(WARNINGS).forEach(warning -> warnings.add(warning.asText()));
    return Optional.of(warnings);
  }

  /** Forgets work that is about to be done, so that nothing is known of it should it fail. */
  public void forget(Work work) throws IOException {
    Files.deleteIfExists(file(work));
  }

  /**
   * Remembers work that was done.
   *
   * @param inputs as they were before it began
   * @param files and folders in the output folder that it wrote
   * @param warnings that it gave
   */
  public void remember(Work work, Inputs inputs, List<Path> files, List<String> warnings)
      throws IOException {
    ObjectNode record = JSON.createObjectNode();
    record.put(PLAN, inputs.plan()).put(ALL, inputs.all());
    ObjectNode contents = record.putObject(FILES);
    for (Path each : files) {
      contents.put(output.relativize(each).toString(), content(each));
    }
    ArrayNode texts = record.putArray(WARNINGS);
    warnings.forEach(texts::add);
    Files.createDirectories(file(work).getParent());
    Files.writeString(
        file(work), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(record) + "\n");
  }

  private JsonNode read(Work work) throws IOException {
    Path file = file(work);
    try {
      return Files.isRegularFile(file)
          ? JSON.readTree(Files.readString(file))
          : JSON.createObjectNode();
    } catch (JsonProcessingException e) {
      // A record that was not written whole tells nothing.
      return JSON.createObjectNode();
    }
  }

  private String content(Path fileOrFolder) throws IOException {
    return new InputDigest(digests).content(fileOrFolder);
  }

  private Path file(Work work) {
    return output
        .resolve("records")
        .resolve(work.name().toLowerCase(java.util.Locale.ROOT) + ".json");
  }
}
