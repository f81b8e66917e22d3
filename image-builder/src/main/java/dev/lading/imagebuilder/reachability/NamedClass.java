package dev.lading.imagebuilder.reachability;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A class that something names, whether the class path has it or not. */
final class NamedClass {

  private final String name;
  private final List<Service> services = new ArrayList<>(0);
  private @Nullable Place place;
  private @Nullable Service itself;

  /**
   * Where a class is.
   *
   * @param artifact none where it is the application's own
   * @param table the jar or folder
   * @param number the class's in the table
   */
  record Place(Optional<ArtifactKey> artifact, NamedTable table, int number) {}

  NamedClass(String name) {
    this.name = name;
  }

  /** The name, with slashes. */
  String name() {
    return name;
  }

  /** Where it is; nowhere where it is Java's, or missing. */
  @Nullable Place place() {
    return place;
  }

  /** The first on the class path is the one that is loaded. */
  void isAt(Place found) {
    if (place == null) {
      place = found;
    }
  }

  /** The service that it is, where it has providers. */
  @Nullable Service itself() {
    return itself;
  }

  void is(Service service) {
    itself = service;
  }

  /** The services of Java whose providers are looked for by who uses this class of Java. */
  List<Service> services() {
    return services;
  }

  void loads(Service service) {
    services.add(service);
  }

  /** Whether it is a class of the class path that looks for providers of services. */
  boolean loadsServices() {
    Place where = place;
    return where != null && where.table().table().loadsServices(where.number());
  }
}
