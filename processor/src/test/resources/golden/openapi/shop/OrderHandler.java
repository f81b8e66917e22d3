package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.lading.annotations.Body;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.Header;
import dev.lading.annotations.HttpMethod;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.QueryParam;
import dev.lading.annotations.Route;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Orders, from the cart to the door. */
@ContainerImage(name = "shop")
public class OrderHandler {

  /**
   * What is ordered.
   *
   * @param customer who ordered, as in the customer register
   * @param lines the goods; at least one
   * @param payment how it is paid
   * @param note for the driver
   */
  public record Order(
      @NotNull UUID customer,
      @NotNull @Size(min = 1, max = 100) List<@Valid Line> lines,
      @NotNull Payment payment,
      Optional<String> note) {}

  /** One kind of goods. */
  public record Line(
      @JsonProperty("sku") @NotBlank String article,
      @Min(1) int count,
      @DecimalMin("0.01") BigDecimal price) {}

  /** How an order is paid. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Card.class, name = "card"),
    @JsonSubTypes.Type(value = Invoice.class, name = "invoice")
  })
  public sealed interface Payment permits Card, Invoice {}

  /** By card. */
  public record Card(String number) implements Payment {}

  /** By invoice, which companies like. */
  public record Invoice(String company, Map<String, String> references) implements Payment {}

  /** Where an order stands. */
  public enum State {
    OPEN,
    @JsonProperty("on-its-way")
    SHIPPED,
    DONE
  }

  /** A part of a longer list. */
  public record Page<T>(List<T> items, Optional<String> next) {}

  /** An order that was placed. */
  public record Placed(UUID id, Instant at, State state, Order order) {}

  /** A place in the tree of categories. */
  public record Category(String name, List<Category> below) {}

  /**
   * Places an order.
   *
   * <p>The same {@code idempotencyKey} places <b>one</b> order, however often it is sent:
   *
   * <ul>
   *   <li>the first request places it,
   *   <li>a later one gets the same answer, see {@link #get(UUID) the order}.
   * </ul>
   *
   * @param idempotencyKey any text, at most once for each order
   * @param order what is ordered
   * @return the order as it was placed
   */
  @Route(method = HttpMethod.POST, path = "/orders")
  public Placed place(@Header("Idempotency-Key") Optional<String> idempotencyKey, @Body @Valid Order order) {
    return new Placed(order.customer(), Instant.EPOCH, State.OPEN, order);
  }

  /**
   * Lists orders. The newest come first.
   *
   * @param state only orders in this state
   * @param limit how many at most
   */
  @Route(method = HttpMethod.GET, path = "/orders")
  public Page<Placed> list(
      @QueryParam List<State> state, @QueryParam(defaultValue = "20") int limit) {
    return new Page<>(List.of(), Optional.empty());
  }

  /**
   * {@return the order of an id}
   *
   * @param id the order's id
   * @deprecated ask for a list of one
   */
  @Deprecated
  @Route(method = HttpMethod.GET, path = "/orders/{id}")
  public Placed get(@PathParam UUID id) {
    throw new IllegalStateException();
  }

  /** Cancels an order. */
  @Route(method = HttpMethod.DELETE, path = "/orders/{id}")
  public void cancel(@PathParam UUID id) {}

  /** The whole tree of categories. */
  @Route(method = HttpMethod.GET, path = "/categories")
  public Category categories() {
    return new Category("all", List.of());
  }

  /** Hands anything on. */
  @Route(method = HttpMethod.ANY, path = "/legacy/{path+}")
  public HttpResponse legacy(HttpRequest request) {
    return HttpResponse.noContent();
  }
}
