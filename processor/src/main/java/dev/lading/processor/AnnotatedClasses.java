package dev.lading.processor;

import dev.lading.annotations.Body;
import dev.lading.annotations.Bucket;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.Cookie;
import dev.lading.annotations.DataStream;
import dev.lading.annotations.EventPattern;
import dev.lading.annotations.ExceptionHandler;
import dev.lading.annotations.FunctionUrl;
import dev.lading.annotations.Header;
import dev.lading.annotations.HttpApi;
import dev.lading.annotations.Interceptors;
import dev.lading.annotations.Invoke;
import dev.lading.annotations.LambdaFunction;
import dev.lading.annotations.MessageAttribute;
import dev.lading.annotations.NativeDependency;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.PolicyStatement;
import dev.lading.annotations.QueryParam;
import dev.lading.annotations.Queue;
import dev.lading.annotations.RestApi;
import dev.lading.annotations.Route;
import dev.lading.annotations.Schedule;
import dev.lading.annotations.SystemAttribute;
import dev.lading.annotations.TableStream;
import dev.lading.annotations.Topic;
import dev.lading.processor.declaration.EnclosingElements;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds the classes that any of our annotations stands on or in. */
final class AnnotatedClasses {

  private static final List<Class<? extends Annotation>> ANNOTATIONS =
      List.of(
          ContainerImage.class,
          FunctionUrl.class,
          LambdaFunction.class,
          NativeDependency.class,
          NativeDependency.List.class,
          PolicyStatement.class,
          PolicyStatement.List.class,
          HttpApi.class,
          RestApi.class,
          Route.class,
          Route.List.class,
          Queue.class,
          Queue.List.class,
          Schedule.class,
          Schedule.List.class,
          EventPattern.class,
          EventPattern.List.class,
          Bucket.class,
          Bucket.List.class,
          Topic.class,
          Topic.List.class,
          TableStream.class,
          TableStream.List.class,
          DataStream.class,
          DataStream.List.class,
          Invoke.class,
          Invoke.List.class,
          PathParam.class,
          QueryParam.class,
          Header.class,
          Cookie.class,
          MessageAttribute.class,
          SystemAttribute.class,
          Body.class,
          Interceptors.class,
          ExceptionHandler.class);

  private AnnotatedClasses() {}

  /** Their qualified names. */
  static Set<String> in(RoundEnvironment round, Elements elements) {
    List<TypeElement> types = new ArrayList<>();
    for (Class<? extends Annotation> annotation : ANNOTATIONS) {
      TypeElement type = elements.getTypeElement(annotation.getCanonicalName());
      if (type != null) {
        types.add(type);
      }
    }
    // All at once: each question makes the compiler look through all elements of the round.
    Set<String> names = new TreeSet<>();
    for (Element element : round.getElementsAnnotatedWithAny(types.toArray(new TypeElement[0]))) {
      names.add(EnclosingElements.type(element).getQualifiedName().toString());
    }
    return names;
  }
}
