package dev.lading.example.memory;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a text into a vector, so that texts with words in common are near each other.
 *
 * <p>It hashes words and, for inflections and misspellings, their trigrams into a vector of length
 * 1. That needs no model and gives the same vector everywhere, which is all that an example wants;
 * an application would call an embedding model here.
 */
final class Embedding {

  static final int DIMENSIONS = 128;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final float WORD_WEIGHT = 3;
  private static final float TRIGRAM_WEIGHT = 1;

  private Embedding() {}

  static float[] of(String text) {
    float[] vector = new float[DIMENSIONS];
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      String word = words.group();
      add(vector, word, WORD_WEIGHT);
      String padded = "^" + word + "$";
      for (int start = 0; start + 3 <= padded.length(); start++) {
        add(vector, padded.substring(start, start + 3), TRIGRAM_WEIGHT);
      }
    }
    return normalised(vector);
  }

  /** The sign comes from the hash too, so that collisions cancel out instead of adding up. */
  private static void add(float[] vector, String feature, float weight) {
    int hash = feature.hashCode() * 0x9E3779B1;
    vector[(hash >>> 8) % DIMENSIONS] += hash < 0 ? -weight : weight;
  }

  /** A text without any word stays the zero vector, which is equally far from everything. */
  private static float[] normalised(float[] vector) {
    double sum = 0;
    for (float value : vector) {
      sum += value * value;
    }
    float length = (float) Math.sqrt(sum);
    if (length > 0) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= length;
      }
    }
    return vector;
  }
}
