package dev.lading.model;

import static java.util.Comparator.comparing;

import java.util.List;

/**
 * All that one compilation declares: the functions, and through them the images.
 *
 * @param name the application's name, used in descriptions and file names
 * @param functions sorted by name
 * @param httpApi the settings of the API that the functions' routes are in
 */
public record Application(String name, List<Function> functions, HttpApi httpApi) {

  /** An application that says nothing of its HTTP API. */
  public Application(String name, List<Function> functions) {
    this(name, functions, HttpApi.DEFAULT);
  }

  /** Sorts and copies the functions. */
  public Application {
    functions = functions.stream().sorted(comparing(Function::name)).toList();
  }

  /** The images that functions run, sorted by name. */
  public List<Image> images() {
    return functions.stream()
        .map(Function::image)
        .distinct()
        .sorted(comparing(Image::name))
        .toList();
  }

  /** The functions that run an image, sorted by name. */
  public List<Function> functionsOf(Image image) {
    return functions.stream().filter(function -> function.image().equals(image)).toList();
  }
}
