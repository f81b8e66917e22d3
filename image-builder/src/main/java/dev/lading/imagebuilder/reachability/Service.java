package dev.lading.imagebuilder.reachability;

import java.util.List;

/**
 * A service that has providers on the class path.
 *
 * @param name its class, with slashes
 * @param providers their classes
 */
record Service(String name, List<NamedClass> providers) {}
