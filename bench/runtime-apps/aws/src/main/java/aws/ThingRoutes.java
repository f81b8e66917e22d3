package aws;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import shop.NewThing;
import shop.ThingShop;

/** The routes of things; null is none of them. */
final class ThingRoutes {

  private final ThingShop shop = new ThingShop();
  private final ObjectMapper mapper;

  ThingRoutes(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  Object answer(String id, APIGatewayV2HTTPEvent event) throws JsonProcessingException {
    String method = event.getRequestContext().getHttp().getMethod();
    if (id.isEmpty()) {
      return switch (method) {
        case "GET" ->
            shop.list(
                Integer.parseInt(event.getQueryStringParameters().get("limit")),
                event.getQueryStringParameters().get("after"));
        case "POST" -> shop.create(mapper.readValue(event.getBody(), NewThing.class));
        default -> null;
      };
    }
    return switch (method) {
      case "GET" -> shop.get(id);
      case "PUT" -> shop.replace(id, mapper.readValue(event.getBody(), NewThing.class));
      default -> null;
    };
  }
}
