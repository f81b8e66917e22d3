package dev.lading.imagebuilder.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.natives.Sha256;
import dev.lading.imagebuilder.reachability.Reachability.HandlerReach;
import dev.lading.imagebuilder.testing.Jars;
import dev.lading.imagebuilder.testing.Sources;
import dev.lading.model.DependencyCoordinates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Providers of services are reached by who looks for them, and not by who names a type nearby. */
class ReachedServicesTest {

  private static final String DRIVER =
      """
      package db;
      public class Driver implements java.sql.Driver {
        public java.sql.Connection connect(String url, java.util.Properties info) { return null; }
        public boolean acceptsURL(String url) { return false; }
        public java.sql.DriverPropertyInfo[] getPropertyInfo(String url, java.util.Properties info) {
          return null;
        }
        public int getMajorVersion() { return 1; }
        public int getMinorVersion() { return 0; }
        public boolean jdbcCompliant() { return false; }
        public java.util.logging.Logger getParentLogger() { return null; }
      }
      """;

  @TempDir Path folder;
  private final List<ClassPathEntry> entries = new ArrayList<>();
  private final List<Path> compiled = new ArrayList<>();

  private void jar(String name, String file, String source, String... services) throws IOException {
    Path classes = Sources.compile(folder.resolve(name), compiled, file, source);
    compiled.add(classes);
    Jars.Writer jar = Jars.write().files(classes);
    for (int index = 0; index < services.length; index += 2) {
      jar.file("META-INF/services/" + services[index], services[index + 1] + "\n");
    }
    Path written = jar.to(folder.resolve(name + ".jar"));
    ArtifactKey key = new ArtifactKey(DependencyCoordinates.parse("g:" + name), "", "jar");
    entries.add(new ClassPathEntry(Optional.of(key), written, Sha256.of(written)));
  }

  private HandlerReach reachOf(String body) throws IOException {
    Path classes = folder.resolve("classes");
    Sources.compile(
        classes,
        compiled,
        "app/Handler.java",
        "package app; public class Handler { Object work() throws Exception { " + body + " } }");
    List<ClassPathEntry> all = new ArrayList<>(entries);
    all.add(0, new ClassPathEntry(Optional.empty(), classes, Sha256.ofText(body)));
    return new ReachabilityAnalysis(new CachedClasses(folder.resolve("cache")), all)
        .reached(List.of("app.Handler"), List.of(), Set.of())
        .handlers()
        .get(0);
  }

  private static List<String> names(HandlerReach reach) {
    return reach.artifacts().stream().map(ArtifactKey::toString).toList();
  }

  private static List<String> ways(HandlerReach reach) {
    return reach.ways().values().stream().map(Object::toString).toList();
  }

  @Test
  void aDriverIsReachedThroughTheDriverManager() throws IOException {
    jar("db", "db/Driver.java", DRIVER, "java.sql.Driver", "db.Driver");
    jar(
        "pool",
        "pool/Pool.java",
        """
        package pool;
        public class Pool {
          public static Object take(String url) throws Exception {
            return java.sql.DriverManager.getConnection(url);
          }
        }
        """);

    HandlerReach reach = reachOf("return pool.Pool.take(\"jdbc:db:\");");

    assertThat(ways(reach))
        .containsExactly(
            "app.Handler → pool.Pool → service java.sql.Driver → db.Driver",
            "app.Handler → pool.Pool");
  }

  @Test
  void anotherTypeOfJavasSqlReachesNoDriver() throws IOException {
    jar("db", "db/Driver.java", DRIVER, "java.sql.Driver", "db.Driver");

    assertThat(names(reachOf("return new java.sql.Timestamp(0);"))).isEmpty();
    assertThat(names(reachOf("return java.util.ServiceLoader.load(Runnable.class);"))).isEmpty();
  }

  @Test
  void aDriverIsReachedByWhoLoadsDriversAsAService() throws IOException {
    jar("db", "db/Driver.java", DRIVER, "java.sql.Driver", "db.Driver");

    assertThat(ways(reachOf("return java.util.ServiceLoader.load(java.sql.Driver.class);")))
        .containsExactly("app.Handler → service java.sql.Driver → db.Driver");
  }

  @Test
  void aServiceThatIsOnlyImplementedReachesNoOtherProvider() throws IOException {
    jar("spi", "spi/Codec.java", "package spi; public interface Codec {}");
    jar(
        "provider",
        "provider/Fast.java",
        "package provider; public class Fast implements spi.Codec {}",
        "spi.Codec",
        "provider.Fast");

    assertThat(names(reachOf("return new spi.Codec() {};"))).containsExactly("g:spi");
  }

  @Test
  void aLoaderOfOnesOwnCountsForTheServicesThatAreGivenToIt() throws IOException {
    jar("spi", "spi/Codec.java", "package spi; public interface Codec {}");
    jar("other", "other/Plugin.java", "package other; public interface Plugin {}");
    jar(
        "provider",
        "provider/Fast.java",
        "package provider; public class Fast implements spi.Codec {}",
        "spi.Codec",
        "provider.Fast",
        "other.Plugin",
        "provider.Missing");
    jar(
        "finder",
        "finder/Finder.java",
        """
        package finder;
        public class Finder {
          public static Object find(Class<?> service) {
            return Finder.class.getResource("/META-INF/services/".substring(1) + service.getName());
          }
          static final String FILES = "META-INF/services/";
        }
        """);

    assertThat(names(reachOf("return finder.Finder.find(spi.Codec.class);")))
        .containsExactly("g:finder", "g:provider", "g:spi");
    assertThat(names(reachOf("return other.Plugin.class;"))).containsExactly("g:other");
  }

  @Test
  void aServiceOfJavaThatIsLoadedNobodyKnowsWhereIsReachedByItsPackage() throws IOException {
    jar(
        "script",
        "script/Engine.java",
        "package script; public class Engine {}",
        "javax.script.ScriptEngineFactory",
        "script.Engine");

    assertThat(names(reachOf("return new javax.script.ScriptEngineManager();")))
        .containsExactly("g:script");
    assertThat(names(reachOf("return new Object();"))).isEmpty();
  }

  @Test
  void theMiddleOfALongWayIsLeftOut() throws IOException {
    jar("lib", "lib/Last.java", "package lib; public class Last {}");
    String previous = "lib.Last";
    for (int number = 9; number > 0; number--) {
      jar(
          "step" + number,
          "s" + number + "/Step.java",
          "package s"
              + number
              + "; public class Step { public Object last = new "
              + previous
              + "(); }");
      previous = "s" + number + ".Step";
    }

    assertThat(ways(reachOf("return new s1.Step();")).get(0))
        .isEqualTo("app.Handler → s1.Step → … → s8.Step → s9.Step → lib.Last");
  }
}
