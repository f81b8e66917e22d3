package dev.lading.example.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the Chromium that is to be run. */
public final class ChromiumExecutable {

  /** The environment variable that names the executable. */
  public static final String SETTING = "CHROMIUM_PATH";

  private static final List<Path> USUAL_PLACES =
      Stream.of(
              "/usr/bin/chromium",
              "/usr/bin/chromium-browser",
              "/usr/bin/google-chrome",
              "/opt/chromium/chromium",
              "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
          .map(Path::of)
          .toList();

  private ChromiumExecutable() {}

  /**
   * The executable that {@value #SETTING} names, or else the one in a usual place.
   *
   * @throws IllegalStateException when there is none
   */
  public static Path find() {
    return find(System.getenv(SETTING), USUAL_PLACES);
  }

  /** A setting that names nothing is an error, even where a usual place has a Chromium. */
  static Path find(@Nullable String setting, List<Path> usualPlaces) {
    List<Path> places = setting == null ? usualPlaces : List.of(Path.of(setting));
    Optional<Path> executable = places.stream().filter(Files::isExecutable).findFirst();
    return executable.orElseThrow(
        () ->
            new IllegalStateException(
                "there is no Chromium to run at "
                    + places
                    + "; install one (on Debian and Ubuntu: apt-get install chromium) or set "
                    + SETTING
                    + " to the path of a chromium, chrome or headless_shell"));
  }
}
