package dev.lading.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * How the names of a template's parameters and resources follow from natural names, and from
 * nothing else: by the one who writes a template, and by the one who later fills it in.
 */
public final class LogicalName {

  private static final Pattern READABLE_BACK = Pattern.compile("[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*");

  /** Leaves room for the kind's word and the hash within 255. */
  private static final int MAX_PASCAL_LENGTH = 200;

  private static final int HASH_LENGTH = 8;

  private LogicalName() {}

  /** The parameter with an image's URI. */
  public static String imageUri(ImageName image) {
    return of(image.value(), "ImageUri");
  }

  /** The name of something of a kind; the kind's word must end with no other kind's. */
  public static String of(String natural, String kind) {
    return of(pascalCase(natural), kind, natural, isReadableBack(natural));
  }

  /**
   * The name in Pascal case and the kind's word, and a hash of the natural name where that could be
   * another's too.
   */
  public static String of(String pascal, String kind, String natural, boolean readableBack) {
    boolean fits = pascal.length() <= MAX_PASCAL_LENGTH;
    String stem = (fits ? pascal : pascal.substring(0, MAX_PASCAL_LENGTH)) + kind;
    return readableBack && fits ? stem : stem + hash(natural);
  }

  /** Whether the Pascal case of a name is no other name's. */
  public static boolean isReadableBack(String natural) {
    return READABLE_BACK.matcher(natural).matches();
  }

  /** The words of a name, each with a capital. */
  public static String pascalCase(String name) {
    StringBuilder pascal = new StringBuilder();
    boolean startOfWord = true;
    for (int i = 0; i < name.length(); i++) {
      char character = name.charAt(i);
      boolean partOfWord = character < 128 && Character.isLetterOrDigit(character);
      if (partOfWord) {
        pascal.append(startOfWord ? Character.toUpperCase(character) : character);
      }
      startOfWord = !partOfWord;
    }
    return pascal.toString();
  }

  /** Eight hexadecimal digits of the text's SHA-256. */
  public static String hash(String natural) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(natural.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().withUpperCase().formatHex(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
