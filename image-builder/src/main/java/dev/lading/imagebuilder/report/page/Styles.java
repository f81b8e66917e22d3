package dev.lading.imagebuilder.report.page;

import dev.lading.imagebuilder.report.facts.ItemReport;
import java.util.Locale;

/** The names by which the page's style sheet and its links know things. */
final class Styles {

  private static final String UNSAFE = "[^a-z0-9]+";

  private Styles() {}

  /** The class of a layer: it has its own colour. */
  static String layer(String title) {
    return "layer-" + slug(title);
  }

  static String kind(ItemReport.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** An identifier made of names. */
  static String id(String... names) {
    return slug(String.join(" ", names));
  }

  /** The last part of a path, or of a folder's. */
  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll(UNSAFE, "-");
  }
}
