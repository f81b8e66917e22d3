package dev.lading.imagebuilder.testing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Jars for tests: real ones, and ones that a test writes. */
public final class Jars {

  private Jars() {}

  /** A jar from Maven Central that the build copied. */
  public static Path real(String artifactId) {
    return Path.of(System.getProperty("lading.test.jars"), artifactId + ".jar");
  }

  /** The names of a jar's files and folders, in the jar's order. */
  public static List<String> names(Path jar) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      return new ArrayList<>(file.stream().map(ZipEntry::getName).toList());
    }
  }

  /** The contents of a jar's files, in the jar's order. */
  public static Map<String, byte[]> contents(Path jar) throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    try (ZipFile file = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        contents.put(entry.getName(), file.getInputStream(entry).readAllBytes());
      }
    }
    return contents;
  }

  /** Starts a jar that a test writes. */
  public static Writer write() {
    return new Writer();
  }

  /** A jar in the making. */
  public static final class Writer {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public Writer file(String name, byte[] content) {
      files.put(name, content);
      return this;
    }

    public Writer file(String name, String content) {
      return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds all files of a folder. */
    public Writer files(Path folder) throws IOException {
      try (var found = Files.walk(folder)) {
        for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
          file(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
      return this;
    }

    public Path to(Path jar) throws IOException {
      Files.createDirectories(jar.getParent());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(jar));
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          ZipEntry entry = new ZipEntry(file.getKey());
          entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
          zip.putNextEntry(entry);
          zip.write(file.getValue());
          zip.closeEntry();
        }
      }
      return jar;
    }
  }
}
