package orders;

/**
 * An order.
 *
 * @param item what is ordered
 */
public record Order(String item) {}
