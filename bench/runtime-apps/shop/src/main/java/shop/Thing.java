package shop;

import java.util.List;

/** What the shop keeps. This file becomes one for each of the seven kinds of things. */
public record Thing(String id, String name, int quantity, double price, List<String> tags) {}
