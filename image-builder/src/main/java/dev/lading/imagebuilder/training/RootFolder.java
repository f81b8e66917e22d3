package dev.lading.imagebuilder.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that is to be the root of a process. Whatever a layer names, it lies in the folder:
 * links are followed as the process would follow them, and never out of it.
 */
final class RootFolder {

  private static final int MOST_LINKS = 40;

  private final Path root;

  RootFolder(Path root) {
    this.root = root;
  }

  /** Where a path of the image lies; folders on the way are made, links in them are followed. */
  Path place(String path) throws IOException {
    Path parent = root;
    Deque<String> open = new ArrayDeque<>(Arrays.asList(path.split("/", -1)));
    String name = last(open);
    int links = 0;
    while (!open.isEmpty()) {
      String next = open.removeFirst();
      if (next.isEmpty() || next.equals(".")) {
        continue;
      }
      if (next.equals("..")) {
        parent = above(parent);
        continue;
      }
      Path child = parent.resolve(next);
      if (Files.isSymbolicLink(child)) {
        if (++links > MOST_LINKS) {
          throw new IOException("too many links on the way to " + path);
        }
        String target = Files.readSymbolicLink(child).toString();
        List<String> names = Arrays.asList(target.split("/", -1));
        for (int index = names.size() - 1; index >= 0; index--) {
          open.addFirst(names.get(index));
        }
        parent = target.startsWith("/") ? root : parent;
      } else {
        if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          Files.deleteIfExists(child);
          Files.createDirectory(child);
        }
        parent = child;
      }
    }
    return name.isEmpty() ? parent : parent.resolve(name);
  }

  private Path above(Path folder) {
    Path above = folder.getParent();
    return folder.equals(root) || above == null ? root : above;
  }

  /** Takes the last name off; one that leads elsewhere is no name of a file. */
  private static String last(Deque<String> names) throws IOException {
    while (!names.isEmpty()) {
      String name = names.removeLast();
      if (name.equals("..")) {
        throw new IOException("a path of a layer ends in '..'");
      }
      if (!name.isEmpty() && !name.equals(".")) {
        return name;
      }
    }
    return "";
  }

  void folder(String path, int mode) throws IOException {
    Path target = place(path);
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      delete(target);
      Files.createDirectory(target);
    }
    // Its owner must be able to put files into it.
    permit(target, mode | 0700);
  }

  void file(String path, InputStream content, int mode, FileTime time) throws IOException {
    Path target = place(path);
    delete(target);
    Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    permit(target, mode | 0600);
    Files.setLastModifiedTime(target, time);
  }

  void link(String path, String to) throws IOException {
    Path target = place(path);
    delete(target);
    Files.createSymbolicLink(target, Path.of(to));
  }

  void hardLink(String path, String to) throws IOException {
    Path target = place(path);
    Path existing = place(to);
    if (!target.equals(existing)) {
      delete(target);
      Files.createLink(target, existing);
    }
  }

  /** Deletes a path and what is below; without following links. */
  void remove(String path) throws IOException {
    delete(place(path));
  }

  /** Deletes what is in a folder. */
  void empty(String path) throws IOException {
    Path target = path.isEmpty() ? root : place(path);
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> children = Files.list(target)) {
        for (Path child : children.toList()) {
          delete(child);
        }
      }
    }
  }

  static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static void permit(Path path, int mode) throws IOException {
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] all = PosixFilePermission.values();
    for (int bit = 0; bit < all.length; bit++) {
      if ((mode & (0400 >> bit)) != 0) {
        permissions.add(all[bit]);
      }
    }
    Files.setPosixFilePermissions(path, permissions);
  }
}
