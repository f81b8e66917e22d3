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
 * @param loadsServices whether it looks for providers of services: by Java's own loader, or in the
 *     files that list them
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.4">The
 *     constant pool</a>
 */
record ClassReferences(Set<String> certain, Set<String> possible, boolean loadsServices) {

  /** A class that names nothing. */
  static final ClassReferences NONE = new ClassReferences(Set.of(), Set.of(), false);

  private static final int MAGIC = 0xcafebabe;
  private static final int LONGEST_NAME = 256;
  private static final String SERVICE_LOADER = "java/util/ServiceLoader";
  private static final String SERVICE_FILES = "META-INF/services";

  /** Reads a class file; a damaged one names nothing. */
  static ClassReferences read(InputStream content) throws IOException {
    DataInputStream in = new DataInputStream(content);
    if (in.readInt() != MAGIC) {
      return NONE;
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
    boolean loadsServices = certain.contains(SERVICE_LOADER);
    for (String text : texts) {
      if (text != null) {
        addPossible(text, possible);
        loadsServices |= text.startsWith(SERVICE_FILES);
      }
    }
    possible.removeAll(certain);
    return new ClassReferences(certain, possible, loadsServices);
  }

  /** What this class names, and what another version of it names. */
  ClassReferences and(ClassReferences other) {
    Set<String> both = new LinkedHashSet<>(certain);
    both.addAll(other.certain);
    Set<String> maybe = new LinkedHashSet<>(possible);
    maybe.addAll(other.possible);
    maybe.removeAll(both);
    return new ClassReferences(both, maybe, loadsServices || other.loadsServices);
  }

  private static String text(String[] texts, int index) {
    String text = index < texts.length ? texts[index] : null;
    return text == null ? "" : text;
  }

  /** A class constant is a name, or an array's descriptor. */
  private static void addType(String text, Set<String> names) {
    if (text.startsWith("[")) {
      addDescriptor(text, names);
    } else {
      add(text, names);
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
        add(text.substring(start + 1, end), names);
      }
      start = text.indexOf('L', end);
    }
  }

  private static void addPossible(String text, Set<String> names) {
    if (text.indexOf(';') >= 0) {
      addDescriptor(text, names);
    } else if (text.length() <= LONGEST_NAME && (text.indexOf('.') > 0 || text.indexOf('/') > 0)) {
      add(text.replace('.', '/'), names);
    }
  }

  /** Adds what can be a class's name; a text that merely has a dot or a slash mostly cannot. */
  private static void add(String name, Set<String> names) {
    boolean start = true;
    for (int index = 0; index < name.length(); index++) {
      char character = name.charAt(index);
      if (character == '/' ? start : !partOfName(character, start)) {
        return;
      }
      start = character == '/';
    }
    if (!start) {
      names.add(name);
    }
  }

  private static boolean partOfName(char character, boolean start) {
    // Other languages of the JVM have names with a hyphen in them.
    return start
        ? Character.isJavaIdentifierStart(character)
        : Character.isJavaIdentifierPart(character) || character == '-';
  }
}
