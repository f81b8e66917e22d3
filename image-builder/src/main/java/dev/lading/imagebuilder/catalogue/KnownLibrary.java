package dev.lading.imagebuilder.catalogue;

import dev.lading.model.DependencyCoordinates;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A library that loads its natives from a folder when they are not in its jar.
 *
 * @param coordinates of the library
 * @param loader the class in its jar that loads the natives; without it, the entry is out of date.
 *     {@link #ELSEWHERE} where the jar has natives and no classes.
 * @param natives the paths in the jar of the natives that it loads; the pattern's group is what
 *     each must be called in the folder
 * @param options the Java options without which it does not look there
 * @param standIns our classes that come before the library's own of the same names
 */
public record KnownLibrary(
    DependencyCoordinates coordinates,
    String loader,
    Pattern natives,
    List<String> options,
    List<String> standIns) {

  /** The loader of a jar that has natives and no classes: it is in another jar. */
  public static final String ELSEWHERE = "";

  /** Copies the lists. */
  public KnownLibrary {
    options = List.copyOf(options);
    standIns = List.copyOf(standIns);
  }

  /** What the native is called in the folder; nothing when the library would not load it. */
  public Optional<String> fileName(String path) {
    Matcher matcher = natives.matcher(path);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  KnownLibrary withStandIn(String className) {
    return new KnownLibrary(coordinates, loader, natives, options, List.of(className));
  }
}
