package dev.lading.example.memory;

/**
 * A node of the graph that another one leads to.
 *
 * @param node the node's name
 * @param distance how many facts the shortest path to it has
 */
public record Reached(String node, int distance) {}
