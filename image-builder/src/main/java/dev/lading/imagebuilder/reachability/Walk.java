package dev.lading.imagebuilder.reachability;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.reachability.NamedClass.Place;
import dev.lading.imagebuilder.reachability.Reachability.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Follows references from class to class, breadth first, so that each way is a shortest. */
final class Walk {

  private final ClassIndex index;
  private final boolean everything;
  private final Map<NamedClass, Step> reached = new HashMap<>();
  private final Set<String> loaded = new HashSet<>();
  private final Map<ArtifactKey, NamedClass> first = new TreeMap<>();
  private final Deque<NamedClass> open = new ArrayDeque<>();

  /**
   * How a class was reached.
   *
   * @param from the class that names it; none where it is a start
   * @param service the service that it provides, where it is reached as a provider
   */
  private record Step(@Nullable NamedClass from, @Nullable Service service) {
    private static final Step START = new Step(null, null);
  }

  /**
   * Starts a walk.
   *
   * @param everything whether names in texts count too, and each provider of a service that is
   *     named: then what is not reached is hardly needed. Otherwise what is reached is linked to,
   *     or provides a service whose providers are looked for.
   */
  Walk(ClassIndex index, boolean everything) {
    this.index = index;
    this.everything = everything;
  }

  Walk from(Iterable<NamedClass> starts) {
    starts.forEach(start -> visit(start, Step.START));
    while (!open.isEmpty()) {
      follow(open.removeFirst());
    }
    return this;
  }

  /** The artifacts that were reached, sorted, each with the way to its first class. */
  Map<ArtifactKey, Way> ways() {
    Map<ArtifactKey, Way> ways = new TreeMap<>();
    first.forEach((artifact, named) -> ways.put(artifact, way(named)));
    return ways;
  }

  /** The artifacts that were reached. */
  Set<ArtifactKey> artifacts() {
    return new HashSet<>(first.keySet());
  }

  private void visit(NamedClass named, Step step) {
    Place place = named.place();
    if (place != null && reached.putIfAbsent(named, step) == null) {
      open.add(named);
      place.artifact().ifPresent(artifact -> first.putIfAbsent(artifact, named));
      Service itself = named.itself();
      if (everything && itself != null) {
        load(itself, named);
      }
    }
  }

  private void follow(NamedClass from) {
    Place place = from.place();
    if (place == null) {
      return;
    }
    NamedTable table = place.table();
    Step step = new Step(from, null);
    List<Service> named = new ArrayList<>(0);
    boolean loads = from.loadsServices();
    for (int number : table.table().certain(place.number())) {
      NamedClass found = table.named(number);
      visit(found, step);
      loads |= found.loadsServices();
      Service itself = found.itself();
      if (itself != null) {
        named.add(itself);
      }
      found.services().forEach(service -> load(service, from));
      loadBeside(found, from);
    }
    if (everything) {
      for (int number : table.table().possible(place.number())) {
        visit(table.named(number), step);
      }
    }
    if (loads) {
      // Who names a service and a class that looks for providers looks for those of the service.
      named.forEach(service -> load(service, from));
    }
  }

  /** Of a service of Java that is loaded nobody knows where, a class of its package is enough. */
  private void loadBeside(NamedClass ofJava, NamedClass from) {
    for (Service service : index.javaServicesBeside(ofJava)) {
      if (everything || JavaServices.loadersOf(service.name()).isEmpty()) {
        load(service, from);
      }
    }
  }

  private void load(Service service, NamedClass from) {
    if (loaded.add(service.name())) {
      service.providers().forEach(provider -> visit(provider, new Step(from, service)));
    }
  }

  private Way way(NamedClass to) {
    List<String> steps = new ArrayList<>();
    NamedClass at = to;
    while (at != null) {
      steps.add(dotted(at.name()));
      Step step = reached.getOrDefault(at, Step.START);
      Optional.ofNullable(step.service())
          .ifPresent(service -> steps.add("service " + dotted(service.name())));
      at = step.from();
    }
    Collections.reverse(steps);
    return new Way(steps);
  }

  private static String dotted(String name) {
    return name.replace('/', '.');
  }
}
