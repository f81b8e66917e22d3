package dev.lading.imagebuilder.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a 64-bit ELF file, least significant byte first: as small as one can be. */
public final class Elf {

  private static final int ADDRESS = 0x10000;

  private final int machine;
  private int osAbi;
  private String interpreter = "";
  private String note = "";
  private String soname = "";
  private String runPath = "";
  private List<String> needed = List.of();
  private List<String> defined = List.of();
  private final Map<String, List<String>> versions = new LinkedHashMap<>();
  private final ByteBuffer bytes = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
  private final Map<String, Integer> names = new LinkedHashMap<>();

  public Elf(int machine) {
    this.machine = machine;
  }

  public Elf osAbi(int value) {
    osAbi = value;
    return this;
  }

  public Elf interpreter(String path) {
    interpreter = path;
    return this;
  }

  public Elf note(String owner) {
    note = owner;
    return this;
  }

  public Elf soname(String name) {
    soname = name;
    return this;
  }

  public Elf runPath(String path) {
    runPath = path;
    return this;
  }

  public Elf needed(String... libraries) {
    needed = List.of(libraries);
    return this;
  }

  /** Versions that the file defines. */
  public Elf defines(String... versionNames) {
    defined = List.of(versionNames);
    return this;
  }

  /** Versions of a library that the file needs; {@code ?} before a name makes it a weak one. */
  public Elf versions(String library, String... versionNames) {
    versions.put(library, List.of(versionNames));
    return this;
  }

  public byte[] bytes() {
    // Header, four program headers, interpreter, note, strings, versions, dynamic section.
    int interpreterPlace = 64 + 4 * 56;
    int notePlace = interpreterPlace + 64;
    int stringPlace = notePlace + 64;
    bytes.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, (byte) osAbi});
    bytes.putShort(16, (short) 3).putShort(18, (short) machine).putInt(20, 1);
    bytes.putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) 4);
    bytes.position(interpreterPlace).put(text(interpreter)).put((byte) 0);
    bytes.position(notePlace);
    bytes.putInt(note.length() + 1).putInt(4).putInt(1).put(text(note)).put((byte) 0);
    int stringSize = strings(stringPlace);

    int definedPlace = align();
    writeDefined();
    int versionPlace = align();
    writeVersions();
    int dynamicPlace = align();
    needed.forEach(library -> tag(1, names.get(library)));
    if (!soname.isEmpty()) {
      tag(14, names.get(soname));
    }
    if (!runPath.isEmpty()) {
      tag(29, names.get(runPath));
    }
    tag(5, ADDRESS + stringPlace);
    tag(10, stringSize);
    tag(0x6ffffffcL, ADDRESS + definedPlace);
    tag(0x6ffffffdL, defined.size());
    tag(0x6ffffffeL, ADDRESS + versionPlace);
    tag(0x6fffffffL, versions.size());
    tag(0, 0);
    int dynamicSize = bytes.position() - dynamicPlace;

    segment(0, 1, 0, ADDRESS, bytes.capacity());
    segment(1, 2, dynamicPlace, ADDRESS + dynamicPlace, dynamicSize);
    segment(2, interpreter.isEmpty() ? 0 : 3, interpreterPlace, 0, interpreter.length() + 1);
    segment(3, note.isEmpty() ? 0 : 4, notePlace, 0, 64);
    return bytes.array();
  }

  private int strings(int place) {
    bytes.position(place).put((byte) 0);
    List<String> all = new ArrayList<>(needed);
    all.addAll(List.of(soname, runPath));
    all.addAll(defined);
    versions.forEach(
        (library, versionNames) -> {
          all.add(library);
          versionNames.forEach(name -> all.add(name.replace("?", "")));
        });
    for (String name : all) {
      if (!names.containsKey(name)) {
        names.put(name, bytes.position() - place);
        bytes.put(text(name)).put((byte) 0);
      }
    }
    return bytes.position() - place;
  }

  private int align() {
    int place = (bytes.position() + 7) & ~7;
    bytes.position(place);
    return place;
  }

  private void writeDefined() {
    for (int index = 0; index < defined.size(); index++) {
      boolean last = index == defined.size() - 1;
      bytes.putShort((short) 1).putShort((short) 0).putShort((short) (index + 1));
      bytes.putShort((short) 1).putInt(0).putInt(20).putInt(last ? 0 : 28);
      bytes.putInt(names.get(defined.get(index))).putInt(0);
    }
  }

  private void writeVersions() {
    int left = versions.size();
    for (Map.Entry<String, List<String>> library : versions.entrySet()) {
      left--;
      List<String> wanted = library.getValue();
      bytes.putShort((short) 1).putShort((short) wanted.size()).putInt(names.get(library.getKey()));
      bytes.putInt(16).putInt(left == 0 ? 0 : 16 + 16 * wanted.size());
      for (int index = 0; index < wanted.size(); index++) {
        boolean weak = wanted.get(index).startsWith("?");
        bytes.putInt(0).putShort((short) (weak ? 2 : 0)).putShort((short) 2);
        bytes.putInt(names.get(wanted.get(index).replace("?", "")));
        bytes.putInt(index == wanted.size() - 1 ? 0 : 16);
      }
    }
  }

  private void tag(long tag, long value) {
    bytes.putLong(tag).putLong(value);
  }

  private void segment(int index, int type, long offset, long address, long size) {
    int at = 64 + index * 56;
    bytes.putInt(at, type).putLong(at + 8, offset);
    bytes.putLong(at + 16, address).putLong(at + 32, size);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
