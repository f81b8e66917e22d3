package dev.lading.processor.declaration;

import com.google.auto.common.MoreTypes;
import dev.lading.annotations.Body;
import dev.lading.annotations.Cookie;
import dev.lading.annotations.Header;
import dev.lading.annotations.MessageAttribute;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.QueryParam;
import dev.lading.annotations.SystemAttribute;
import dev.lading.model.Parameter.Source;
import dev.lading.processor.names.RuntimeTypes;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the parameters of a method. */
final class ParameterReader {

  private final TypeReader types;
  private final TextFormReader textForms;

  ParameterReader(TypeReader types, TextFormReader textForms) {
    this.types = types;
    this.textForms = textForms;
  }

  /**
   * Reads the parameters.
   *
   * @param signature the method's types in the class that has it
   */
  List<ParameterDeclaration> read(ExecutableElement method, ExecutableType signature) {
    List<ParameterDeclaration> parameters = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      TypeMirror type = signature.getParameterTypes().get(parameters.size());
      parameters.add(
          new ParameterDeclaration(
              parameter,
              parameters.size(),
              types.parameter(type),
              textForms.read(type),
              sources(parameter),
              valid(parameter)));
    }
    return parameters;
  }

  private static Optional<AnnotationSite> valid(VariableElement parameter) {
    TypeMirror type = parameter.asType();
    Stream<? extends AnnotationMirror> inside =
        type.getKind() == TypeKind.DECLARED
            ? MoreTypes.asDeclared(type).getTypeArguments().stream()
                .flatMap(argument -> argument.getAnnotationMirrors().stream())
            : Stream.empty();
    return Stream.concat(parameter.getAnnotationMirrors().stream(), inside)
        .filter(ParameterReader::isValid)
        .findFirst()
        .map(
            mirror ->
                parameter.getAnnotationMirrors().contains(mirror)
                    ? new AnnotationSite(parameter, mirror, null)
                    : AnnotationSite.of(parameter));
  }

  private static boolean isValid(AnnotationMirror mirror) {
    return MoreTypes.asTypeElement(mirror.getAnnotationType())
        .getQualifiedName()
        .contentEquals(RuntimeTypes.VALID);
  }

  private static List<SourceDeclaration> sources(VariableElement parameter) {
    List<SourceDeclaration> sources = new ArrayList<>();
    named(parameter, PathParam.class, Source.PATH).ifPresent(sources::add);
    named(parameter, QueryParam.class, Source.QUERY).ifPresent(sources::add);
    named(parameter, Header.class, Source.HEADER).ifPresent(sources::add);
    named(parameter, Cookie.class, Source.COOKIE).ifPresent(sources::add);
    named(parameter, MessageAttribute.class, Source.MESSAGE_ATTRIBUTE).ifPresent(sources::add);
    named(parameter, SystemAttribute.class, Source.SYSTEM_ATTRIBUTE).ifPresent(sources::add);
    AnnotationReader.of(parameter, Body.class)
        .map(AnnotationReader::site)
        .map(
            site ->
                new SourceDeclaration(
                    Source.BODY, site, new Attribute<>("", site), Optional.empty()))
        .ifPresent(sources::add);
    return sources;
  }

  private static Optional<SourceDeclaration> named(
      VariableElement parameter, Class<? extends Annotation> annotation, Source source) {
    return AnnotationReader.of(parameter, annotation)
        .map(
            reader -> {
              Attribute<String> name = reader.string("value");
              return new SourceDeclaration(
                  source,
                  reader.site(),
                  name.value().isEmpty() ? name.with(parameter.getSimpleName().toString()) : name,
                  source == Source.PATH
                      ? Optional.empty()
                      : Optional.of(reader.string("defaultValue"))
                          .filter(text -> !text.value().isEmpty()));
            });
  }
}
