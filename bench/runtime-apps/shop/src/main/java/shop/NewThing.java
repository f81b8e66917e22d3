package shop;

import java.util.List;

/** What a client sends. */
public record NewThing(String name, int quantity, double price, List<String> tags) {}
