package dev.lading.imagebuilder.proof;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;

/** Compares the names of versions of a library, such as {@code GLIBC_2.28}. */
final class VersionNames {

  private VersionNames() {}

  /** What stands before the number: {@code GLIBC}. */
  static String family(String name) {
    int underscore = name.lastIndexOf('_');
    return underscore < 0 ? name : name.substring(0, underscore);
  }

  /** The later of two names of one family. */
  static String later(String one, String other) {
    return compare(one, other) >= 0 ? one : other;
  }

  /** The newest of the names that are of the same family as {@code like}. */
  static Optional<String> newest(String like, Collection<String> names) {
    return names.stream()
        .filter(name -> family(name).equals(family(like)) && numbers(name).length > 0)
        .max(VersionNames::compare);
  }

  private static int compare(String one, String other) {
    BigInteger[] left = numbers(one);
    BigInteger[] right = numbers(other);
    for (int index = 0; index < Math.max(left.length, right.length); index++) {
      BigInteger mine = index < left.length ? left[index] : BigInteger.ZERO;
      BigInteger theirs = index < right.length ? right[index] : BigInteger.ZERO;
      if (!mine.equals(theirs)) {
        return mine.compareTo(theirs);
      }
    }
    return 0;
  }

  private static BigInteger[] numbers(String name) {
    String version = name.substring(name.lastIndexOf('_') + 1);
    if (!version.matches("\\d+(\\.\\d+)*")) {
      return new BigInteger[0];
    }
    String[] parts = version.split("\\.", -1);
    BigInteger[] numbers = new BigInteger[parts.length];
    for (int index = 0; index < parts.length; index++) {
      numbers[index] = new BigInteger(parts[index]);
    }
    return numbers;
  }
}
