package assistant;

import java.util.ArrayList;
import java.util.List;

/** What the handlers were called with. */
public final class Journal {

  private static final List<String> ENTRIES = new ArrayList<>();

  private Journal() {}

  public static void add(String entry) {
    ENTRIES.add(entry);
  }

  /** The entries since the last call. */
  public static List<String> take() {
    List<String> entries = List.copyOf(ENTRIES);
    ENTRIES.clear();
    return entries;
  }
}
