package dev.lading.imagebuilder.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.registry.Backoff;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushPreview;
import dev.lading.imagebuilder.registry.PushedImage;
import dev.lading.imagebuilder.registry.RepositoryPreview;
import dev.lading.imagebuilder.registry.TargetRegistry;
import dev.lading.model.ImageName;
import dev.lading.model.LogicalName;
import dev.lading.template.MalformedTemplateException;
import dev.lading.template.ParameterFile;
import dev.lading.template.PinnedTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files that a push leaves: the template with the images' URIs, files of parameters for
 * templates without them, and a record of what was pushed. They are there after a push that
 * succeeded as a whole, and never else.
 */
public final class PushOutput {

  /** The record of a push. */
  public static final String RECORD = "push.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  /** Writes into a folder, such as {@code target/lading}. */
  public PushOutput(Path folder) {
    this.folder = folder;
  }

  /** Removes what an earlier push left, so that it cannot pass for this one's. */
  public void remove() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.equals(RECORD)
            || name.matches("(template\\.(yaml|json)|parameters(-.*)?\\.json)")) {
          Files.delete(file);
        }
      }
    }
  }

  /**
   * Writes all files, the template last.
   *
   * @param template what the annotation processor wrote
   * @param pushed all images in all registries
   * @param registries where they are
   * @return the files
   */
  public List<Path> write(
      Optional<ApplicationTemplate> template,
      List<PushedImage> pushed,
      List<TargetRegistry> registries)
      throws IOException {
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(folder.resolve(RECORD), record(pushed));
    for (TargetRegistry registry : registries) {
      Map<String, String> values = new TreeMap<>();
      of(registry, pushed).forEach(image -> values.put(parameter(image), image.uri()));
      files.put(parameters(registry, registries.size()), ParameterFile.of(values));
    }
    if (template.isPresent()) {
      files.put(
          folder.resolve(template.get().fileName()), pinned(template.get(), pushed, registries));
    }
    Files.createDirectories(folder);
    for (Map.Entry<Path, String> file : files.entrySet()) {
      Path unfinished = file.getKey().resolveSibling("." + file.getKey().getFileName() + ".part");
      Files.writeString(unfinished, file.getValue());
      Files.move(
          unfinished,
          file.getKey(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    return List.copyOf(files.keySet());
  }

  /** The files that {@link #write} writes. */
  public List<Path> files(Optional<ApplicationTemplate> template, List<TargetRegistry> registries) {
    List<Path> files = new ArrayList<>(List.of(folder.resolve(RECORD)));
    registries.forEach(registry -> files.add(parameters(registry, registries.size())));
    template.ifPresent(text -> files.add(folder.resolve(text.fileName())));
    return files;
  }

  private Path parameters(TargetRegistry registry, int registries) {
    String suffix = registries == 1 ? "" : "-" + registry.region().orElse(registry.host());
    return folder.resolve("parameters" + suffix + ".json");
  }

  private static String pinned(
      ApplicationTemplate template, List<PushedImage> pushed, List<TargetRegistry> registries) {
    Map<String, String> uris = new TreeMap<>();
    for (PushedImage image : of(registries.get(0), pushed)) {
      uris.put(parameter(image), uri(image, registries));
    }
    try {
      return PinnedTemplate.of(template.text(), uris);
    } catch (MalformedTemplateException e) {
      throw new ImageBuildException(template.fileName() + ": " + e.getMessage(), e);
    }
  }

  /** In several regions, the registry's host has the region in which a stack is made. */
  private static String uri(PushedImage image, List<TargetRegistry> registries) {
    TargetRegistry registry = registries.get(0);
    if (registries.size() == 1) {
      return image.uri();
    }
    String region = registry.region().orElseThrow();
    String host = registry.host().replace("." + region + ".", ".${AWS::Region}.");
    return host + image.uri().substring(registry.host().length());
  }

  private static List<PushedImage> of(TargetRegistry registry, List<PushedImage> pushed) {
    return pushed.stream()
        .filter(image -> image.repository().registry().equals(registry.host()))
        .toList();
  }

  private static String parameter(PushedImage image) {
    return LogicalName.imageUri(new ImageName(image.image()));
  }

  private static String record(List<PushedImage> pushed) throws IOException {
    ObjectNode tree = JSON.createObjectNode();
    ArrayNode images = tree.putArray("images");
    for (PushedImage image : pushed) {
      ObjectNode node = images.addObject();
      node.put("image", image.image());
      node.put("registry", image.repository().registry());
      node.put("repository", image.repository().repository());
      node.put("digest", image.digest());
      node.put("uri", image.uri());
      node.put("platform", image.platform());
      ArrayNode tags = node.putArray("tags");
      image.tags().forEach(tags::add);
      ArrayNode layers = node.putArray("layers");
      for (PushedImage.PushedLayer layer : image.layers()) {
        layers
            .addObject()
            .put("title", layer.title())
            .put("digest", layer.digest())
            .put("size", layer.size());
      }
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
  }

  /**
   * Whether what was pushed before is still in the registries, with its tags, and nothing would be
   * made or written there.
   *
   * @throws PushException when a registry does not tell
   */
  public boolean stands(List<TargetRegistry> registries, Consumer<String> debugLog)
      throws IOException {
    if (!Files.isRegularFile(folder.resolve(RECORD))) {
      return false;
    }
    PushPreview registry = new PushPreview(Backoff.STANDARD, debugLog);
    List<Recorded> images = read(folder.resolve(RECORD));
    for (TargetRegistry each : registries) {
      List<Recorded> own =
          images.stream().filter(image -> image.registry().equals(each.host())).toList();
      for (Recorded image : own) {
        RepositoryPreview repository = each.preview(image.repository());
        if (!repository.there() || !repository.changes().isEmpty()) {
          return false;
        }
        for (String tag : image.tags()) {
          if (!registry
              .digestOf(repository.destination(), tag)
              .equals(Optional.of(image.digest()))) {
            return false;
          }
        }
      }
      if (own.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static List<Recorded> read(Path file) throws IOException {
    List<Recorded> images = new ArrayList<>();
    JSON.readTree(Files.readString(file))
        .path("images")
        .forEach(
            node -> {
              List<String> tags = new ArrayList<>();
              node.path("tags").forEach(tag -> tags.add(tag.asText()));
              images.add(
                  new Recorded(
                      node.path("registry").asText(),
                      node.path("repository").asText(),
                      node.path("digest").asText(),
                      tags));
            });
    return images;
  }

  /** An image that was pushed. */
  private record Recorded(String registry, String repository, String digest, List<String> tags) {}
}
