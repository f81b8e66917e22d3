package dev.lading.bench;

/**
 * The ten handlers of a class: what a small web service has, with a few lines of code each.
 *
 * @param dialect the framework's annotations
 * @param root the path that the class's routes start with
 * @param text what the methods are appended to
 */
record HandlerMethods(Dialect dialect, String root, StringBuilder text) {

  private static final String ID = "/{id}";

  void append() {
    lists();
    writes();
    parts();
  }

  private void lists() {
    handler(
        "GET",
        "",
        "List<Order> list(" + query("int", "limit") + ", " + query("String", "customer") + ")",
        """
            List<Order> found = new ArrayList<>();
            for (Order order : orders.values()) {
              if (found.size() < limit && order.customer().equals(customer)) {
                found.add(order);
              }
            }
            return found;
        """);
    handler(
        "GET",
        ID,
        "Order find(" + path("String", "id") + ")",
        """
            Order order = orders.get(id);
            if (order == null) {
              throw new IllegalArgumentException("no order " + id);
            }
            return order;
        """);
    handler(
        "GET",
        ID + "/total",
        "String total(" + path("String", "id") + ", " + query("boolean", "cents") + ")",
        """
            long total = find(id).cents() * find(id).quantity();
            return cents ? Long.toString(total) : (total / 100) + "." + (total % 100);
        """);
  }

  private void writes() {
    handler(
        "POST",
        "",
        "Order create(" + body("order") + ")",
        """
            if (order.quantity() <= 0) {
              throw new IllegalArgumentException("quantity: " + order.quantity());
            }
            orders.put(order.id(), order);
            return order;
        """);
    handler(
        "PUT",
        ID,
        "Order replace(" + path("String", "id") + ", " + body("order") + ")",
        """
            Order kept = new Order(id, order.customer(), order.quantity(), order.cents());
            orders.put(id, kept);
            return kept;
        """);
    handler(
        "DELETE",
        ID,
        "void delete(" + path("String", "id") + ")",
        """
            if (orders.remove(id) == null) {
              throw new IllegalArgumentException("no order " + id);
            }
        """);
    handler(
        "POST",
        ID + "/copies",
        "Order copy(" + path("String", "id") + ", " + header("String", "X-Customer", "customer") + ")",
        """
            Order order = find(id);
            return create(new Order(id + "-copy", customer, order.quantity(), order.cents()));
        """);
  }

  private void parts() {
    handler(
        "GET",
        ID + "/parts/{part}",
        "String part(" + path("String", "id") + ", " + path("int", "part") + ")",
        """
            Order order = find(id);
            if (part < 0 || part >= order.quantity()) {
              throw new IllegalArgumentException("part: " + part);
            }
            return order.customer() + "/" + part;
        """);
    handler(
        "PUT",
        ID + "/parts/{part}",
        "Order add(" + path("String", "id") + ", " + path("int", "part") + ", " + body("more") + ")",
        """
            Order order = find(id);
            int quantity = Math.max(order.quantity(), part) + more.quantity();
            return replace(id, new Order(id, order.customer(), quantity, order.cents()));
        """);
    handler(
        "DELETE",
        ID + "/parts/{part}",
        "void cancel(" + path("String", "id") + ", " + path("long", "part") + ")",
        """
            Order order = find(id);
            int quantity = (int) Math.min(order.quantity(), part);
            orders.put(id, new Order(id, order.customer(), quantity, order.cents()));
        """);
  }

  private void handler(String httpMethod, String path, String signature, String code) {
    String annotation = dialect.onMethod(httpMethod, root + path);
    text.append('\n');
    if (!annotation.isEmpty()) {
      text.append("  ").append(annotation).append('\n');
    }
    text.append("  public ").append(signature).append(" {\n").append(code).append("  }\n");
  }

  private String path(String type, String name) {
    return dialect.pathParameter(name) + type + " " + name;
  }

  private String query(String type, String name) {
    return dialect.queryParameter(name) + type + " " + name;
  }

  private String header(String type, String header, String name) {
    return dialect.header(header) + type + " " + name;
  }

  private String body(String name) {
    return dialect.body() + "Order " + name;
  }
}
