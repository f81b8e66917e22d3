package dev.lading.processor.openapi.reading;

import com.google.auto.common.MoreTypes;
import dev.lading.processor.openapi.description.Component;
import dev.lading.processor.openapi.description.DocText;
import dev.lading.processor.openapi.description.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads what a type of the application is made of, as Jackson sees it. */
final class ComponentReader {

  private final Elements elements;
  private final SchemaReader schemas;
  private final FieldReader fields;
  private final Subtypes subtypes;

  ComponentReader(ProcessingEnvironment environment, SchemaReader schemas) {
    this.elements = environment.getElementUtils();
    this.schemas = schemas;
    this.fields = new FieldReader(environment.getTypeUtils());
    this.subtypes = new Subtypes(environment.getTypeUtils());
  }

  String description(TypeElement type) {
    return text(type).whole();
  }

  Component.Shape shape(DeclaredType type) {
    TypeElement element = MoreTypes.asTypeElement(type);
    Optional<TypeMirror> value = fields.value(type);
    if (value.isPresent()) {
      return new Component.Alias(schemas.json(value.get()));
    }
    if (element.getKind() == ElementKind.ENUM) {
      return new Component.Choice(constants(element));
    }
    List<DeclaredType> alternatives = subtypes.of(type);
    return alternatives.isEmpty() ? fields(type, element) : alternatives(type, alternatives);
  }

  private static List<String> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(
            constant ->
                Annotations.of(constant)
                    .propertyName()
                    .orElseGet(() -> constant.getSimpleName().toString()))
        .toList();
  }

  private Component.Shape alternatives(DeclaredType type, List<DeclaredType> alternatives) {
    Optional<Subtypes.TypeField> field = subtypes.field(type);
    List<String> keys = new ArrayList<>();
    Map<String, String> keysByValue = new LinkedHashMap<>();
    for (DeclaredType alternative : alternatives) {
      String key = schemas.named(alternative).key();
      keys.add(key);
      field.ifPresent(each -> keysByValue.put(each.valueOf(alternative), key));
    }
    return new Component.Alternatives(
        keys, field.map(each -> new Component.Discriminator(each.name(), keysByValue)));
  }

  private Component.Shape fields(DeclaredType type, TypeElement element) {
    List<Component.Field> read = new ArrayList<>();
    subtypes
        .field(type)
        .ifPresent(
            field ->
                read.add(
                    new Component.Field(
                        field.name(),
                        new Schema.Constants(List.of(field.valueOf(type))),
                        true,
                        "")));
    Map<String, String> componentTexts =
        element.getKind() == ElementKind.RECORD ? text(element).parameters() : Map.of();
    for (FieldReader.Found found : fields.of(type)) {
      Annotations annotations = found.annotations();
      Schema schema = Constraints.restrict(schemas.json(found.type()), annotations);
      read.add(
          new Component.Field(
              annotations.propertyName().orElse(found.name()),
              annotations.hasSimpleName("Nullable") ? orNull(schema) : schema,
              isRequired(found, annotations),
              description(found, componentTexts)));
    }
    return new Component.Fields(read);
  }

  private static Schema orNull(Schema schema) {
    return schema instanceof Schema.OrNull ? schema : new Schema.OrNull(schema);
  }

  /** A primitive has always a value, and what is constrained not to be null must have one. */
  private static boolean isRequired(FieldReader.Found found, Annotations annotations) {
    return found.type().getKind().isPrimitive()
        || Constraints.demandValue(annotations)
        || annotations
            .jackson("JsonProperty")
            .filter(mirror -> Annotations.flag(mirror, "required"))
            .isPresent();
  }

  private String description(FieldReader.Found found, Map<String, String> componentTexts) {
    String ofComponent = componentTexts.getOrDefault(found.name(), "");
    if (!ofComponent.isEmpty()) {
      return ofComponent;
    }
    for (Element member : found.members()) {
      DocText text = text(member);
      String description = text.whole().isEmpty() ? text.result() : text.whole();
      if (!description.isEmpty()) {
        return description;
      }
    }
    return "";
  }

  private DocText text(Element element) {
    String comment = elements.getDocComment(element);
    return comment == null ? DocText.NONE : DocComment.parse(comment);
  }
}
