package aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** The usual handler: AWS's classes for events, Jackson for bodies, a switch over the routes. */
public final class PojoHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final ObjectMapper mapper = new ObjectMapper();
  private final CustomerRoutes customers = new CustomerRoutes(mapper);
  private final InvoiceRoutes invoices = new InvoiceRoutes(mapper);
  private final OrderRoutes orders = new OrderRoutes(mapper);
  private final ProductRoutes products = new ProductRoutes(mapper);
  private final ReviewRoutes reviews = new ReviewRoutes(mapper);
  private final ShipmentRoutes shipments = new ShipmentRoutes(mapper);
  private final SupplierRoutes suppliers = new SupplierRoutes(mapper);

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    try {
      Object result = result(event);
      if (result == null) {
        return APIGatewayV2HTTPResponse.builder().withStatusCode(404).build();
      }
      return APIGatewayV2HTTPResponse.builder()
          .withStatusCode(200)
          .withHeaders(Map.of("content-type", "application/json"))
          .withBody(mapper.writeValueAsString(result))
          .build();
    } catch (JsonProcessingException e) {
      return APIGatewayV2HTTPResponse.builder().withStatusCode(400).build();
    }
  }

  private Object result(APIGatewayV2HTTPEvent event) throws JsonProcessingException {
    String path = event.getRawPath();
    int slash = path.indexOf('/', 1);
    String id = slash < 0 ? "" : path.substring(slash + 1);
    return switch (path.substring(1, slash < 0 ? path.length() : slash)) {
      case "customers" -> customers.answer(id, event);
      case "invoices" -> invoices.answer(id, event);
      case "orders" -> orders.answer(id, event);
      case "products" -> products.answer(id, event);
      case "reviews" -> reviews.answer(id, event);
      case "shipments" -> shipments.answer(id, event);
      case "suppliers" -> suppliers.answer(id, event);
      default -> null;
    };
  }
}
