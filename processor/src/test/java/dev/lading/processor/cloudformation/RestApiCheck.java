package dev.lading.processor.cloudformation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What AWS's prose says of REST APIs. */
final class RestApiCheck {

  private final ParsedTemplate template;

  RestApiCheck(ParsedTemplate template) {
    this.template = template;
  }

  /** A proxy integration is called by POST, and who may call is said. */
  List<String> method(ParsedTemplate.ParsedResource method) {
    List<String> findings = new ArrayList<>();
    Object type = method.property("Integration/Type");
    if ("AWS_PROXY".equals(type)
        && !"POST".equals(method.property("Integration/IntegrationHttpMethod"))) {
      findings.add("function not called by POST " + method.id());
    }
    if (method.property("AuthorizationType") == null) {
      findings.add("method open without a word " + method.id());
    }
    long twins =
        template.resources(method.type()).stream()
            .filter(other -> place(other).equals(place(method)))
            .count();
    if (twins > 1) {
      findings.add("two methods of one resource " + method.id());
    }
    return findings;
  }

  private static List<Object> place(ParsedTemplate.ParsedResource method) {
    return List.of(method.property("ResourceId"), method.property("HttpMethod"));
  }

  /** A deployment has what is there before it: it must wait for every method. */
  List<String> deployment(ParsedTemplate.ParsedResource deployment) {
    Set<Object> methods = new HashSet<>();
    template.resources("AWS::ApiGateway::Method").forEach(method -> methods.add(method.id()));
    Map<String, Object> resource =
        ParsedTemplate.mapping(template.section("Resources").get(deployment.id()));
    Object dependsOn = resource.getOrDefault("DependsOn", List.of());
    methods.removeAll((List<?>) dependsOn);
    List<String> findings = new ArrayList<>();
    methods.forEach(method -> findings.add("deployment does not wait for " + method));
    if (deployment.property("StageName") != null
        && !"Retain".equals(resource.get("DeletionPolicy"))) {
      findings.add("deployment of a stage that is there already is not retained");
    }
    return findings;
  }
}
