package dev.lading.processor.declaration;

import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.google.auto.common.MoreTypes;
import dev.lading.annotations.Body;
import dev.lading.annotations.Cookie;
import dev.lading.annotations.Header;
import dev.lading.annotations.NativeDependency;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.QueryParam;
import dev.lading.model.Parameter.Source;
import dev.lading.processor.declaration.ApplicationDeclaration.ClassPath;
import dev.lading.processor.names.RuntimeTypes;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads annotated classes from the compiler. It judges nothing; the rules do. */
public final class DeclarationReader {

  private final Elements elements;
  private final TypeReader types;
  private final TextFormReader textForms;
  private final ClassHandlerReader classHandlers;
  private final InheritedMethods inheritedMethods;
  private final Types javaTypes;

  /** Creates the reader for one compilation. */
  public DeclarationReader(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.types = new TypeReader(elements, environment.getTypeUtils());
    this.textForms = new TextFormReader(environment.getTypeUtils());
    this.classHandlers = new ClassHandlerReader(environment.getTypeUtils(), types);
    this.inheritedMethods = new InheritedMethods(elements, environment.getTypeUtils());
    this.javaTypes = environment.getTypeUtils();
  }

  /**
   * Reads the classes, which it sorts by name: the order of the compiler's files is no property of
   * the application.
   *
   * @param applicationName the application's name
   * @param applicationBase the base of images that name none
   */
  public ApplicationDeclaration read(
      Collection<TypeElement> classes, String applicationName, String applicationBase) {
    return new ApplicationDeclaration(
        applicationName,
        withoutInherited(
            classes.stream()
                .sorted(Comparator.comparing(this::binaryName))
                .map(type -> read(type, applicationBase))
                .toList()),
        new ClassPath(exists(RuntimeTypes.DISPATCH_TABLE), exists(RuntimeTypes.OBJECT_MAPPER)));
  }

  /** What a class of an image inherits, or replaces, is no business of its supertype as well. */
  private List<HandlerClassDeclaration> withoutInherited(List<HandlerClassDeclaration> classes) {
    Set<ExecutableElement> inherited =
        classes.stream()
            .filter(type -> type.image().isPresent())
            .flatMap(type -> inheritedMethods.annotated(type.type()).stream())
            .collect(toUnmodifiableSet());
    return classes.stream()
        .map(type -> type.image().isPresent() ? type : type.withoutMethods(inherited))
        .toList();
  }

  private boolean exists(String type) {
    return elements.getTypeElement(type) != null;
  }

  private String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }

  private HandlerClassDeclaration read(TypeElement type, String applicationBase) {
    Optional<ImageDeclaration> image = ImageDeclaration.read(type, applicationBase);
    Stream<ExecutableElement> inherited =
        image.stream().flatMap(any -> inheritedMethods.of(type).stream());
    return new HandlerClassDeclaration(
        type,
        binaryName(type),
        image,
        SettingsDeclaration.read(type),
        AnnotationReader.all(type, NativeDependency.class, NativeDependency.List.class).stream()
            .map(annotation -> annotation.string("value"))
            .collect(toUnmodifiableList()),
        classHandlers.read(type),
        Stream.concat(ElementFilter.methodsIn(type.getEnclosedElements()).stream(), inherited)
            .map(method -> read(type, method))
            .filter(DeclarationReader::isOurs)
            .collect(toUnmodifiableList()));
  }

  private static boolean isOurs(HandlerMethodDeclaration method) {
    return !method.triggers().isEmpty()
        || method.parameters().stream().anyMatch(parameter -> !parameter.sources().isEmpty());
  }

  private HandlerMethodDeclaration read(TypeElement type, ExecutableElement method) {
    ExecutableType signature = signature(type, method);
    List<ParameterDeclaration> parameters = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      TypeMirror parameterType = signature.getParameterTypes().get(parameters.size());
      parameters.add(
          new ParameterDeclaration(
              parameter,
              parameters.size(),
              types.parameter(parameterType),
              textForms.read(parameterType),
              sources(parameter)));
    }
    TypeMirror result =
        signature(type, inheritedMethods.implementation(type, method)).getReturnType();
    return new HandlerMethodDeclaration(
        method, TriggerReader.read(method), parameters, types.result(result));
  }

  /** The method's types in the class: what a superclass calls T is a type that it has chosen. */
  private ExecutableType signature(TypeElement type, ExecutableElement method) {
    return MoreTypes.asExecutable(
        javaTypes.asMemberOf(MoreTypes.asDeclared(type.asType()), method));
  }

  private static List<SourceDeclaration> sources(VariableElement parameter) {
    List<SourceDeclaration> sources = new ArrayList<>();
    named(parameter, PathParam.class, Source.PATH).ifPresent(sources::add);
    named(parameter, QueryParam.class, Source.QUERY).ifPresent(sources::add);
    named(parameter, Header.class, Source.HEADER).ifPresent(sources::add);
    named(parameter, Cookie.class, Source.COOKIE).ifPresent(sources::add);
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
