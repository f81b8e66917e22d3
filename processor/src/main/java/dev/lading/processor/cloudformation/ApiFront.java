package dev.lading.processor.cloudformation;

import dev.lading.model.Function;
import java.util.List;

/** The application's API, and the way from it to functions. */
interface ApiFront {

  /** What people call the kind of API. */
  String displayName();

  /** The API itself, in the application's template. */
  List<Resource> resources();

  /** What a deployment of the application's template says of the API. */
  List<Template.Parameter> parameters();

  /** What follows from those parameters. */
  List<Template.Condition> conditions();

  /** What the application's stack tells of the API. */
  List<Template.Output> outputs();

  /** What leads from the API to a function, in the application's template. */
  List<Resource> of(Function function);

  /** The same in a template of the function's own, which is beside the API. */
  List<Resource> alone(Function function);

  /** What a deployment of the function's own template says of the API. */
  List<Template.Parameter> parameters(Function function);
}
