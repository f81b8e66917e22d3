package dev.lading.imagebuilder.report.facts;

import java.util.List;

/**
 * One layer that Lading adds to the base image.
 *
 * @param title what it is for
 * @param bytes of its files, as they lie in the image
 * @param files how many there are
 * @param items what is in it, the largest first
 */
public record LayerReport(String title, long bytes, int files, List<ItemReport> items) {

  /** Copies the items. */
  public LayerReport {
    items = List.copyOf(items);
  }
}
