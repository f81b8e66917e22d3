package dev.lading.imagebuilder.reachability;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The classes that a class file names in its constant pool.
 *
 * @param certain those it links to: calls, fields, types it creates or extends
 * @param possible what else reads as a class's name: constants for reflection, annotations,
 *     signatures
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.4">The
 *     constant pool</a>
 */
record ClassReferences(Set<String> certain, Set<String> possible) {

  private static final int MAGIC = 0xcafebabe;
  private static final int LONGEST_NAME = 256;

  /** Reads a class file; a damaged one names nothing. */
  static ClassReferences read(InputStream content) throws IOException {
    DataInputStream in = new DataInputStream(content);
    if (in.readInt() != MAGIC) {
      return new ClassReferences(Set.of(), Set.of());
    }
    in.readInt();
    int count = in.readUnsignedShort();
    String[] texts = new String[count];
    List<Integer> classes = new ArrayList<>();
    List<Integer> descriptors = new ArrayList<>();
    for (int index = 1; index < count; index++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[index] = in.readUTF();
        case 7 -> classes.add(in.readUnsignedShort());
        case 16 -> descriptors.add(in.readUnsignedShort());
        case 12 -> {
          in.readUnsignedShort();
          descriptors.add(in.readUnsignedShort());
        }
        case 8, 19, 20 -> in.readUnsignedShort();
        case 15 -> in.skipNBytes(3);
        case 5, 6 -> {
          in.skipNBytes(8);
          index++;
        }
        case 3, 4, 9, 10, 11, 17, 18 -> in.skipNBytes(4);
        default -> throw new IOException("a class file has a constant of the unknown kind " + tag);
      }
    }
    Set<String> certain = new LinkedHashSet<>();
    classes.forEach(index -> addType(text(texts, index), certain));
    descriptors.forEach(index -> addDescriptor(text(texts, index), certain));
    Set<String> possible = new LinkedHashSet<>();
    for (String text : texts) {
      if (text != null) {
        addPossible(text, possible);
      }
    }
    possible.removeAll(certain);
    return new ClassReferences(certain, possible);
  }

  private static String text(String[] texts, int index) {
    String text = index < texts.length ? texts[index] : null;
    return text == null ? "" : text;
  }

  /** A class constant is a name, or an array's descriptor. */
  private static void addType(String text, Set<String> names) {
    if (text.startsWith("[")) {
      addDescriptor(text, names);
    } else if (!text.isEmpty()) {
      names.add(text);
    }
  }

  /** All {@code Lname;} of a descriptor or a generic signature. */
  private static void addDescriptor(String text, Set<String> names) {
    int start = text.indexOf('L');
    while (start >= 0) {
      int end = start + 1;
      while (end < text.length() && ";<".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (end < text.length()) {
        names.add(text.substring(start + 1, end));
      }
      start = text.indexOf('L', end);
    }
  }

  private static void addPossible(String text, Set<String> names) {
    if (text.indexOf(';') >= 0) {
      addDescriptor(text, names);
    } else if (text.length() <= LONGEST_NAME
        && (text.indexOf('.') > 0 || text.indexOf('/') > 0)
        && text.indexOf(' ') < 0) {
      names.add(text.replace('.', '/'));
    }
  }
}
