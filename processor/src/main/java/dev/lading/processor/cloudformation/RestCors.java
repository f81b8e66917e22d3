package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.ref;

import dev.lading.model.Cors;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders what a REST API answers to pages of other origins: to their preflight requests, and where
 * it refuses a request itself. What handlers answer, the runtime completes.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html">CORS
 *     for REST APIs in API Gateway</a>
 */
final class RestCors {

  private static final String NO_CONTENT = "204";
  private static final String ANY = "*";
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  private RestCors() {}

  /**
   * An integration that answers by itself. {@code CONVERT_TO_TEXT}: with binary media types it
   * could not read its own template otherwise, and would answer 500.
   */
  static YamlMapping.Builder preflight(Cors cors) {
    YamlMapping.Builder response =
        YamlMapping.builder()
            .put("StatusCode", NO_CONTENT)
            .put("ContentHandling", "CONVERT_TO_TEXT")
            .put("ResponseParameters", parameters(headers(cors)));
    if (isOneOfSeveral(cors)) {
      response.put(
          "ResponseTemplates", YamlMapping.builder().put("application/json", chosenOrigin(cors)));
    }
    return YamlMapping.builder()
        .put("Type", "MOCK")
        .put("ContentHandling", "CONVERT_TO_TEXT")
        .put(
            "RequestTemplates",
            YamlMapping.builder().put("application/json", "{\"statusCode\": " + NO_CONTENT + "}"))
        .put("IntegrationResponses", YamlNode.list(response.build()));
  }

  /** The headers that the method may answer. */
  static YamlNode responses(Cors cors) {
    YamlMapping.Builder names = YamlMapping.builder();
    headers(cors).keySet().forEach(name -> names.put("method.response.header." + name, true));
    return YamlNode.list(
        YamlMapping.builder()
            .put("StatusCode", NO_CONTENT)
            .put("ResponseParameters", names)
            .build());
  }

  private static YamlMapping.Builder parameters(Map<String, String> headers) {
    YamlMapping.Builder parameters = YamlMapping.builder();
    headers.forEach(
        (name, value) -> parameters.put("method.response.header." + name, constant(value)));
    return parameters;
  }

  /** A header has one origin: of several, the first stands for those that are refused. */
  private static Map<String, String> headers(Cors cors) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(ALLOW_ORIGIN, isAny(cors) ? ANY : cors.origins().get(0));
    list("Access-Control-Allow-Methods", cors.methods(), headers);
    list("Access-Control-Allow-Headers", cors.headers(), headers);
    if (cors.credentials()) {
      headers.put("Access-Control-Allow-Credentials", "true");
    }
    if (cors.maxAge() > 0) {
      headers.put("Access-Control-Max-Age", Integer.toString(cors.maxAge()));
    }
    if (!isAny(cors)) {
      headers.put("Vary", "Origin");
    }
    return headers;
  }

  private static void list(String name, List<String> values, Map<String, String> headers) {
    if (!values.isEmpty()) {
      headers.put(name, String.join(",", values));
    }
  }

  /**
   * Overrides the origin by that of the request, if it is one of those that are allowed.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html">Override
   *     your API's request and response parameters and status codes</a>
   */
  private static String chosenOrigin(Cors cors) {
    List<String> tests = new ArrayList<>();
    for (String origin : cors.origins()) {
      tests.add("$origin == \"" + origin + "\"");
    }
    return """
        #set($origin = $input.params().header.get("origin"))
        #if(!$origin || $origin == "")#set($origin = $input.params().header.get("Origin"))#end
        #if(%s)
        #set($context.responseOverride.header.%s = $origin)
        #end
        """
        .formatted(String.join(" || ", tests), ALLOW_ORIGIN);
  }

  /**
   * What the API refuses itself, a page may see as well: its answers have nothing in them but a
   * message, and no cookie makes a difference to them.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html">Gateway
   *     responses in API Gateway</a>
   */
  static List<Resource> refusals(Cors cors) {
    return List.of(
        refusal("RestApiClientErrors", "DEFAULT_4XX", cors),
        refusal("RestApiServerErrors", "DEFAULT_5XX", cors));
  }

  private static Resource refusal(String id, String kind, Cors cors) {
    String origin =
        isOneOfSeveral(cors)
            ? "method.request.header.Origin"
            : constant(isAny(cors) ? ANY : cors.origins().get(0));
    YamlMapping.Builder parameters =
        YamlMapping.builder().put("gatewayresponse.header." + ALLOW_ORIGIN, origin);
    if (cors.credentials()) {
      parameters.put("gatewayresponse.header.Access-Control-Allow-Credentials", constant("true"));
    }
    return new Resource(
        new LogicalId(id),
        "AWS::ApiGateway::GatewayResponse",
        YamlMapping.builder()
            .put("RestApiId", ref(LogicalIds.REST_API))
            .put("ResponseType", kind)
            .put("ResponseParameters", parameters)
            .build());
  }

  private static boolean isAny(Cors cors) {
    return cors.origins().contains(ANY);
  }

  private static boolean isOneOfSeveral(Cors cors) {
    return cors.origins().size() > 1 && !isAny(cors);
  }

  /** API Gateway tells constants from mappings by their quotes. */
  private static String constant(String value) {
    return "'" + value + "'";
  }
}
