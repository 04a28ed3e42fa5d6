package org.vigia.standalone.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article's text with its white space folded, in which pieces of evidence are compared by where
 * they stand.
 */
public final class EvidenceText {
  /** With the four separators U+001C to U+001F, which Unicode's property White_Space lacks. */
  private static final Pattern WHITE_SPACE =
      Pattern.compile("[\\s\\x1c-\\x1f]+", Pattern.UNICODE_CHARACTER_CLASS);

  private final String folded;
  private final Map<String, List<Integer>> starts = new HashMap<>();

  /** A text as it stands in the file. */
  public EvidenceText(String raw) {
    folded = fold(raw);
  }

  static String fold(@Nullable String text) {
    return text == null ? "" : WHITE_SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** Whether one contains the other, or places of theirs in the text intersect. */
  public boolean overlap(@Nullable String one, @Nullable String other) {
    String a = fold(one);
    String b = fold(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (a.contains(b) || b.contains(a)) {
      return true;
    }
    return startsOf(a).stream()
        .anyMatch(
            s -> startsOf(b).stream().anyMatch(u -> s < u + b.length() && u < s + a.length()));
  }

  private List<Integer> startsOf(String part) {
    List<Integer> known = starts.get(part);
    if (known == null) {
      known = new ArrayList<>();
      for (int at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + 1)) {
        known.add(at);
      }
      starts.put(part, known);
    }
    return known;
  }
}
