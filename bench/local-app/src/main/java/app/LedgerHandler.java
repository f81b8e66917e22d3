package app;

import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.HttpMethod;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.Queue;
import dev.lading.annotations.Route;
import java.util.Map;
import java.util.TreeMap;

/** Counts what comes, by its id. */
@ContainerImage(name = "ledger")
public final class LedgerHandler {

  private final Map<String, Integer> seen = new TreeMap<>();

  @Route(method = HttpMethod.POST, path = "/entries/{id}")
  public String enter(@PathParam String id) {
    seen.merge(id, 1, Integer::sum);
    return id;
  }

  @Queue("entries")
  public void enterLater(String id) {
    seen.merge(id, 1, Integer::sum);
  }

  /** How many ids, and how many of them came more than once. */
  @Route(method = HttpMethod.GET, path = "/entries")
  public String count() {
    return seen.size() + " " + seen.values().stream().filter(times -> times > 1).count();
  }

  @Route(method = HttpMethod.GET, path = "/version")
  public String version() {
    return Version.NOW;
  }
}
