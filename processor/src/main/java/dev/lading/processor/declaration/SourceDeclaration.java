package dev.lading.processor.declaration;

import dev.lading.model.Parameter;
import java.util.Optional;

/**
 * An annotation that says where a parameter's value comes from.
 *
 * @param source the part of the event
 * @param site the annotation
 * @param name the name in that part, the parameter's own if none is written; empty for a body
 * @param defaultValue the text where the event has none
 */
public record SourceDeclaration(
    Parameter.Source source,
    AnnotationSite site,
    Attribute<String> name,
    Optional<Attribute<String>> defaultValue) {}
