package dev.lading.operations.routes;

import static java.util.stream.Collectors.joining;

import dev.lading.model.Function;
import dev.lading.model.manifest.ImageManifest;
import dev.lading.operations.console.Style;
import java.util.ArrayList;
import java.util.List;

/** Everything that calls a handler: what leads to which handler, function and image. */
public final class CallMap {

  private final String application;
  private final List<ImageManifest> manifests;
  private final List<Call> calls;

  private CallMap(String application, List<ImageManifest> manifests, List<Call> calls) {
    this.application = application;
    this.manifests = List.copyOf(manifests);
    this.calls = List.copyOf(calls);
  }

  /** The map of an application by the manifests of its images. */
  public static CallMap of(List<ImageManifest> manifests) {
    List<Call> calls = new ArrayList<>();
    for (ImageManifest manifest : manifests) {
      for (Function function : manifest.functions()) {
        function
            .handlers()
            .forEach(
                handler ->
                    handler
                        .triggers()
                        .forEach(trigger -> calls.add(new Call(trigger, handler, function))));
      }
    }
    calls.sort(Call.ORDER);
    String name =
        manifests.stream().map(ImageManifest::application).distinct().collect(joining(", "));
    return new CallMap(name, manifests, calls);
  }

  /** All calls, in the order of the map. */
  public List<Call> calls() {
    return calls;
  }

  /** How the map is written. */
  public enum Form {
    /** A table for each kind of trigger. */
    TABLE,
    /** Images, their functions, and what calls these. */
    TREE,
    /** JSON for programs. */
    JSON
  }

  /** The lines of the map in a form. */
  public List<String> lines(Form form, Style style) {
    return switch (form) {
      case TABLE -> new CallTable(style).lines(application, calls);
      case TREE -> new CallTree(style).lines(application, manifests, calls);
      case JSON -> CallJson.write(application, calls).lines().toList();
    };
  }
}
