package loop;

import shop.Job;

/** The switch: an event to its code. */
public final class Routes {

  private static final String JOBS = "arn:aws:sqs:eu-west-1:123456789012:jobs";

  private final boolean text;
  private CustomerRoutes customers;
  private InvoiceRoutes invoices;
  private OrderRoutes orders;
  private ProductRoutes products;
  private ReviewRoutes reviews;
  private ShipmentRoutes shipments;
  private SupplierRoutes suppliers;

  /** Creates the switch; whether bodies stay texts. */
  public Routes(boolean text) {
    this.text = text;
  }

  /** Answers an event. */
  public String answer(byte[] bytes) {
    Event event = new Event(bytes);
    if (event.method != null) {
      return http(event);
    }
    if (event.messages != null) {
      return messages(event);
    }
    if ("nightly".equals(event.schedule)) {
      return "null";
    }
    throw new IllegalArgumentException("unknown event");
  }

  private String http(Event event) {
    String path = event.path;
    int slash = path.indexOf('/', 1);
    String first = path.substring(1, slash < 0 ? path.length() : slash);
    String id = slash < 0 ? "" : path.substring(slash + 1);
    String body = text ? text(first, event.method, id, event) : json(first, event.method, id, event);
    StringBuilder out = new StringBuilder(128 + (body == null ? 0 : body.length() * 2));
    if (body == null) {
      return "{\"statusCode\":404}";
    }
    out.append("{\"statusCode\":200,\"headers\":{\"content-type\":\"");
    out.append(text ? "text/plain; charset=utf-8" : "application/json").append("\"},\"body\":");
    Json.text(out, body);
    return out.append(",\"isBase64Encoded\":false}").toString();
  }

  private String json(String first, String method, String id, Event event) {
    switch (first) {
      case "customers":
        customers = customers == null ? new CustomerRoutes() : customers;
        return customers.answer(method, id, event);
      case "invoices":
        invoices = invoices == null ? new InvoiceRoutes() : invoices;
        return invoices.answer(method, id, event);
      case "orders":
        orders = orders == null ? new OrderRoutes() : orders;
        return orders.answer(method, id, event);
      case "products":
        products = products == null ? new ProductRoutes() : products;
        return products.answer(method, id, event);
      case "reviews":
        reviews = reviews == null ? new ReviewRoutes() : reviews;
        return reviews.answer(method, id, event);
      case "shipments":
        shipments = shipments == null ? new ShipmentRoutes() : shipments;
        return shipments.answer(method, id, event);
      case "suppliers":
        suppliers = suppliers == null ? new SupplierRoutes() : suppliers;
        return suppliers.answer(method, id, event);
      default:
        return null;
    }
  }

  private static String text(String first, String method, String id, Event event) {
    switch (first) {
      case "customers", "invoices", "orders", "products", "reviews", "shipments", "suppliers":
        break;
      default:
        return null;
    }
    switch (id.isEmpty() + method) {
      case "trueGET":
        return first + " " + event.query("limit") + " after " + event.query("after");
      case "truePOST":
        return first + " created " + event.text();
      case "falseGET":
        return first + " " + id;
      case "falsePUT":
        return first + " " + id + " replaced " + event.text();
      default:
        return null;
    }
  }

  private String messages(Event event) {
    StringBuilder out = new StringBuilder("{\"batchItemFailures\":[");
    int failures = 0;
    for (int i = 0; i < event.messages.size(); i++) {
      Event.Message message = event.messages.get(i);
      if (!message.queueArn.equals(JOBS) || !run(message)) {
        out.append(failures++ == 0 ? "" : ",").append("{\"itemIdentifier\":");
        Json.text(out, message.id);
        out.append('}');
      }
    }
    return out.append("]}").toString();
  }

  private boolean run(Event.Message message) {
    try {
      if (text) {
        return !message.body.contains("fail");
      }
      Json json = new Json(message.body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      String action = "";
      int attempt = 0;
      while (json.more()) {
        switch (json.name()) {
          case "action" -> action = json.text();
          case "attempt" -> attempt = Integer.parseInt(json.number());
          default -> json.skip();
        }
      }
      new Job(action, attempt).run();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
