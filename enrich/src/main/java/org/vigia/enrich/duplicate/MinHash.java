package org.vigia.enrich.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MinHash signatures over word shingles (Broder, "On the resemblance and containment of documents",
 * 1997). The share of equal components of two signatures estimates the Jaccard similarity of the
 * two texts, and with the texts' lengths how much of one stands in the other. Thread-safe.
 */
public final class MinHash {
  /**
   * Standard error of the estimate is 1/sqrt(n), here 0.09: enough to tell a copy from a retelling.
   */
  public static final int COMPONENTS = 128;

  /**
   * Who shares so much of the shorter text copied it: measured on the pairs of {@code
   * NearDuplicatesTest}; a retelling shares quotations at most.
   */
  public static final double COPY = 0.5;

  /** Below this the few components that agree say nothing of how much is shared. */
  private static final double LEAST_SIMILARITY = 0.06;

  private static final double RANGE = 0x1p31;
  private static final int SHINGLE_WORDS = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private MinHash() {}

  /** The signature of a text; texts shorter than a shingle share the signature of all maxima. */
  public static int[] signature(String text) {
    List<String> words = words(text);
    int[] signature = new int[COMPONENTS];
    Arrays.fill(signature, Integer.MAX_VALUE);
    for (int i = 0; i + SHINGLE_WORDS <= words.size(); i++) {
      long shingle = hash(words.subList(i, i + SHINGLE_WORDS));
      for (int c = 0; c < COMPONENTS; c++) {
        int value = (int) (mix(shingle + c * 0x9E3779B97F4A7C15L) >>> 33);
        if (value < signature[c]) {
          signature[c] = value;
        }
      }
    }
    return signature;
  }

  /** Estimated Jaccard similarity, 0 to 1. */
  public static double similarity(int[] a, int[] b) {
    int equal = 0;
    for (int c = 0; c < COMPONENTS; c++) {
      if (a[c] == b[c] && a[c] != Integer.MAX_VALUE) {
        equal++;
      }
    }
    return (double) equal / COMPONENTS;
  }

  /**
   * Estimated share of the shorter text that stands in the longer one, 0 to 1: a copy that was cut
   * to a third is wholly contained, however little of the original it has. How many shingles a text
   * has is estimated from its signature, too: the least of n values spread evenly is 1/(n+1) of
   * their range on average.
   */
  public static double containment(int[] a, int[] b) {
    double similarity = similarity(a, b);
    if (similarity < LEAST_SIMILARITY) {
      return 0;
    }
    double ofA = shingles(a);
    double ofB = shingles(b);
    double shared = similarity * (ofA + ofB) / (1 + similarity);
    return Math.min(1, shared / Math.min(ofA, ofB));
  }

  private static double shingles(int[] signature) {
    double sum = 0;
    for (int least : signature) {
      sum += least / RANGE;
    }
    return sum == 0 ? Double.MAX_VALUE : COMPONENTS / sum;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static long hash(List<String> words) {
    long hash = 0xcbf29ce484222325L;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ ' ') * 0x100000001b3L;
    }
    return hash;
  }

  /** The finaliser of SplitMix64. */
  private static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return y ^ (y >>> 31);
  }
}
