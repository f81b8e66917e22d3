package dev.lading.imagebuilder.reachability;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.reachability.NamedClass.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All classes of a class path by their names, and the services that have providers there. */
final class ClassIndex {

  private final Map<String, NamedClass> classes = new HashMap<>();
  private final Map<ArtifactKey, List<NamedClass>> byArtifact = new LinkedHashMap<>();
  private final Map<String, List<Service>> javaServices = new HashMap<>();
  private final Set<ArtifactKey> withClasses = new HashSet<>();

  /** Indexes tables, in the order of the class path. */
  ClassIndex(Map<ClassPathEntry, ClassTable> tables) {
    tables.forEach((entry, table) -> add(entry.artifact(), table));
    Map<String, List<NamedClass>> providers = new LinkedHashMap<>();
    for (ClassTable table : tables.values()) {
      table
          .services()
          .forEach(
              (service, names) ->
                  names.forEach(
                      name ->
                          providers
                              .computeIfAbsent(service, each -> new ArrayList<>())
                              .add(named(name))));
    }
    providers.forEach((service, found) -> add(new Service(service, found)));
  }

  private void add(Optional<ArtifactKey> artifact, ClassTable table) {
    NamedTable named = new NamedTable(table, this::named);
    for (int number = 0; number < table.classes(); number++) {
      Place place = new Place(artifact, named, number);
      NamedClass found = named.named(number);
      found.isAt(place);
      if (place.equals(found.place())) {
        artifact.ifPresent(
            key -> byArtifact.computeIfAbsent(key, each -> new ArrayList<>()).add(found));
      }
    }
    if (table.classes() > 0) {
      artifact.ifPresent(withClasses::add);
    }
  }

  private void add(Service service) {
    NamedClass itself = named(service.name());
    itself.is(service);
    if (itself.place() == null) {
      List<String> loaders = JavaServices.loadersOf(service.name());
      loaders.forEach(loader -> named(loader).loads(service));
      javaServices
          .computeIfAbsent(packageOf(service.name()), each -> new ArrayList<>())
          .add(service);
    }
  }

  /** A class by its name with slashes. */
  NamedClass named(String name) {
    return classes.computeIfAbsent(name, NamedClass::new);
  }

  /** The services of Java that have providers here, of the package of a class of Java. */
  List<Service> javaServicesBeside(NamedClass named) {
    return javaServices.isEmpty() || named.place() != null
        ? List.of()
        : javaServices.getOrDefault(packageOf(named.name()), List.of());
  }

  /** The classes of an artifact. */
  List<NamedClass> classesOf(ArtifactKey artifact) {
    return byArtifact.getOrDefault(artifact, List.of());
  }

  /** Whether the artifact has any class; of one without, nothing can be told. */
  boolean hasClasses(ArtifactKey artifact) {
    return withClasses.contains(artifact);
  }

  private static String packageOf(String name) {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }
}
