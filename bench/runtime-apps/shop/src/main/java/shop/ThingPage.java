package shop;

import java.util.List;

/** A part of a list. */
public record ThingPage(List<Thing> items, String next) {}
