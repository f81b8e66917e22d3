package dev.lading.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a stack that has one template would go through if another were deployed: what is added,
 * changed, replaced and removed.
 *
 * <p>It knows the templates only. What CloudFormation finds out at a deployment, such as a
 * parameter with another value or a resource that somebody changed by hand, a change set tells.
 *
 * @param changes parameters, then resources, then outputs; sorted by id within each
 */
public record TemplateDiff(List<Change> changes) {

  static final String RESOURCES = "Resources";

  private static final String DEPLOYMENT = "AWS::ApiGateway::Deployment";

  /** Copies the changes. */
  public TemplateDiff {
    changes = List.copyOf(changes);
  }

  /** Compares two templates. */
  public static TemplateDiff between(Template before, Template after) {
    List<Change> changes = new ArrayList<>(entries("Parameters", before, after));
    changes.addAll(new ResourceDiff(before, after, ResourceTypes.known()).changes());
    changes.addAll(entries("Outputs", before, after));
    return new TemplateDiff(changes);
  }

  /** Whether the templates say the same. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The changes of one sort. */
  public List<Change> of(Effect effect) {
    return changes.stream().filter(change -> change.effect() == effect).toList();
  }

  /**
   * The changes of resources, of some sorts: parameters and outputs hold nothing that could be
   * lost. Nor does the deployment of a REST API, which is a picture of its routes, and another one
   * whenever they change.
   */
  public List<Change> ofResources(Collection<Effect> effects) {
    return changes.stream()
        .filter(change -> change.section().equals(RESOURCES))
        .filter(change -> !change.type().equals(DEPLOYMENT))
        .filter(change -> effects.contains(change.effect()))
        .toList();
  }

  private static List<Change> entries(String section, Template before, Template after) {
    Map<String, Map<String, @Nullable Object>> old = before.section(section);
    Map<String, Map<String, @Nullable Object>> now = after.section(section);
    List<Change> changes = new ArrayList<>();
    for (String id : ids(old, now)) {
      Map<String, @Nullable Object> was = old.get(id);
      Map<String, @Nullable Object> is = now.get(id);
      if (was == null && is != null) {
        changes.add(new Change(section, id, type(is), Effect.ADDED, List.of(), ""));
      } else if (was != null && is == null) {
        changes.add(new Change(section, id, type(was), Effect.REMOVED, List.of(), ""));
      } else if (was != null && is != null) {
        List<PropertyChange> properties = Values.compare("", was, is, path -> false);
        if (!properties.isEmpty()) {
          changes.add(new Change(section, id, type(is), Effect.CHANGED, properties, ""));
        }
      }
    }
    return changes;
  }

  /** The ids of both, sorted. */
  static Set<String> ids(Map<String, ?> before, Map<String, ?> after) {
    Set<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    return ids;
  }

  static String type(Map<String, @Nullable Object> entry) {
    return entry.get("Type") instanceof String type ? type : "";
  }
}
