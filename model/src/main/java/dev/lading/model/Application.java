package dev.lading.model;

import static java.util.Comparator.comparing;

import java.util.List;

/**
 * All that one compilation declares: the functions, and through them the images.
 *
 * @param name the application's name, used in descriptions and file names
 * @param functions sorted by name
 */
public record Application(String name, List<Function> functions) {

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
