package dev.lading.imagebuilder.base;

import dev.lading.imagebuilder.base.BaseFile.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A base image's files as a container sees them: all its layers, the later ones on top. */
final class BaseFiles {

  private static final String WHITEOUT = ".wh.";
  private static final String OPAQUE = ".wh..wh..opq";
  private static final int MOST_LINKS = 40;

  private final NavigableMap<String, BaseFile> files = new TreeMap<>();
  private final long size;

  BaseFiles(List<LayerIndex> layers) {
    this.size = layers.stream().mapToLong(LayerIndex::size).sum();
    layers.forEach(this::add);
  }

  /** The bytes of all layers' files, also of those that a later layer hides. */
  long size() {
    return size;
  }

  /** What is at a path, with all links followed. */
  Optional<BaseFile> find(String path) {
    return resolve(path).map(files::get);
  }

  /** The path without links, where there is something. */
  Optional<String> resolve(String path) {
    String resolved = "";
    List<String> open = new ArrayList<>(List.of(path.split("/", -1)));
    int links = 0;
    while (!open.isEmpty()) {
      String name = open.remove(0);
      if (name.isEmpty() || name.equals(".")) {
        continue;
      }
      if (name.equals("..")) {
        resolved = resolved.substring(0, Math.max(0, resolved.lastIndexOf('/')));
        continue;
      }
      String next = resolved + "/" + name;
      BaseFile file = files.get(next);
      if (file != null && file.kind() == Kind.LINK) {
        if (++links > MOST_LINKS) {
          return Optional.empty();
        }
        resolved = file.target().startsWith("/") ? "" : resolved;
        open.addAll(0, List.of(file.target().split("/", -1)));
      } else if (file != null && file.kind() == Kind.HARD_LINK) {
        resolved = file.target();
      } else {
        resolved = next;
      }
    }
    return files.containsKey(resolved) ? Optional.of(resolved) : Optional.empty();
  }

  /** All that a folder holds, by whatever way it is reached. */
  List<BaseFile> in(String folder) {
    Optional<String> resolved = resolve(folder);
    if (resolved.isEmpty()) {
      return List.of();
    }
    String start = resolved.get() + "/";
    List<BaseFile> found = new ArrayList<>();
    for (Map.Entry<String, BaseFile> file : files.tailMap(start).entrySet()) {
      if (!file.getKey().startsWith(start)) {
        break;
      }
      if (file.getKey().indexOf('/', start.length()) < 0) {
        found.add(file.getValue());
      }
    }
    return found;
  }

  /** The folders on the way to a path, and what is there, as far as they exist. */
  List<BaseFile> way(String path) {
    List<BaseFile> way = new ArrayList<>();
    String resolved = resolve(path).orElse(path);
    for (int slash = resolved.indexOf('/', 1);
        slash > 0;
        slash = resolved.indexOf('/', slash + 1)) {
      BaseFile folder = files.get(resolved.substring(0, slash));
      if (folder != null) {
        way.add(folder);
      }
    }
    BaseFile last = files.get(resolved);
    if (last != null) {
      way.add(last);
    }
    return way;
  }

  private void add(LayerIndex layer) {
    for (BaseFile file : layer.files()) {
      int slash = file.path().lastIndexOf('/');
      String folder = file.path().substring(0, slash);
      String name = file.path().substring(slash + 1);
      if (name.equals(OPAQUE)) {
        removeBelow(folder);
      } else if (name.startsWith(WHITEOUT)) {
        String hidden = folder + "/" + name.substring(WHITEOUT.length());
        files.remove(hidden);
        removeBelow(hidden);
      }
    }
    for (BaseFile file : layer.files()) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      if (!name.startsWith(WHITEOUT)) {
        put(file);
      }
    }
  }

  private void put(BaseFile file) {
    BaseFile before = files.put(file.path(), file);
    // A file or link in place of a folder hides what was in it.
    if (before != null && before.kind() == Kind.FOLDER && file.kind() != Kind.FOLDER) {
      removeBelow(file.path());
    }
  }

  private void removeBelow(String folder) {
    // '0' follows '/' in the order of characters.
    files.subMap(folder + "/", true, folder + "0", false).clear();
  }
}
