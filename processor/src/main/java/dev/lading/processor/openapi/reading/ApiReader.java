package dev.lading.processor.openapi.reading;

import dev.lading.model.JavaType;
import dev.lading.model.Parameter.Source;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import dev.lading.processor.declaration.ParameterDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import dev.lading.processor.names.JsonBodies;
import dev.lading.processor.openapi.description.ApiDescription;
import dev.lading.processor.openapi.description.DocText;
import dev.lading.processor.openapi.description.RouteNotes;
import dev.lading.processor.openapi.description.RouteNotes.ParameterNotes;
import dev.lading.processor.openapi.description.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/**
 * Reads Javadoc and types of routes. Nothing else needs them, so nothing is read before {@link
 * #read} is called.
 *
 * <p>A class file has no Javadoc: what an incremental build hands on unchanged has no texts here.
 */
public final class ApiReader {

  private final Elements elements;
  private final SchemaReader schemas;

  /** Creates the reader for one compilation. */
  public ApiReader(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.schemas = new SchemaReader(environment);
  }

  /** Reads what the document says of the routes of declarations that break no rule. */
  public ApiDescription read(ApplicationDeclaration application) {
    Map<String, RouteNotes> routes = new LinkedHashMap<>();
    Map<String, DocText> classes = new LinkedHashMap<>();
    for (HandlerClassDeclaration type : application.classes()) {
      if (type.triggers().noneMatch(TriggerDeclaration.Route.class::isInstance)) {
        continue;
      }
      DocText classText = text(type.type());
      classes.put(type.binaryName(), classText);
      RouteNotes ofClass = new RouteNotes(classText, List.of(), Optional.empty());
      type.classHandler().triggers().forEach(trigger -> put(trigger, ofClass, routes));
      for (HandlerMethodDeclaration method : type.triggeredMethods()) {
        if (method.has(TriggerDeclaration.Route.class)) {
          RouteNotes notes = notes(method, classText.deprecated());
          method.triggers().forEach(trigger -> put(trigger, notes, routes));
        }
      }
    }
    return new ApiDescription(routes, classes, schemas.components());
  }

  private static void put(
      TriggerDeclaration trigger, RouteNotes notes, Map<String, RouteNotes> routes) {
    if (trigger instanceof TriggerDeclaration.Route route) {
      route.trigger().ifPresent(parsed -> routes.put(parsed.toString(), notes));
    }
  }

  private RouteNotes notes(HandlerMethodDeclaration method, boolean deprecatedClass) {
    DocText text = text(method.element());
    List<ParameterNotes> parameters = new ArrayList<>();
    for (ParameterDeclaration parameter : method.parameters()) {
      parameters.add(
          new ParameterNotes(
              schema(parameter, method.sourceOf(parameter).orElseThrow()),
              text.parameters().getOrDefault(parameter.name(), "")));
    }
    JavaType result = method.result();
    return new RouteNotes(
        deprecatedClass ? text.asDeprecated() : text,
        parameters,
        JsonBodies.isJsonResult(result)
            ? Optional.of(schemas.json(method.element().getReturnType()))
            : Optional.empty());
  }

  private Schema schema(ParameterDeclaration parameter, Source source) {
    boolean json = source == Source.BODY;
    if (!json && parameter.textForm().isEmpty()) {
      return Schema.ANYTHING;
    }
    // Constraints on the parameter itself are left out: nothing checks them.
    return json
        ? schemas.json(parameter.element().asType())
        : schemas.text(parameter.element().asType());
  }

  private DocText text(Element element) {
    String comment = elements.getDocComment(element);
    DocText text = comment == null ? DocText.NONE : DocComment.parse(comment);
    return elements.isDeprecated(element) ? text.asDeprecated() : text;
  }
}
