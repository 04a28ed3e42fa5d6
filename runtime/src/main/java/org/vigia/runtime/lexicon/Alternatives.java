package org.vigia.runtime.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * The shorthand of lexicon files: parentheses hold alternatives, which may nest and may be empty.
 * {@code "venezolan(o|a|os|as)"} is four words, {@code "(U.S. |)Congress"} two names.
 */
public final class Alternatives {
  private static final int MOST = 4000;

  private final String pattern;
  private int position;

  private Alternatives(String pattern) {
    this.pattern = pattern;
  }

  /**
   * All phrases that a pattern stands for.
   *
   * @throws IllegalArgumentException if parentheses do not match or the phrases are too many
   */
  public static List<String> expand(String pattern) {
    Alternatives parser = new Alternatives(pattern);
    List<String> phrases = parser.choices();
    if (parser.position < pattern.length()) {
      throw new IllegalArgumentException("a ')' without its '(' in \"" + pattern + "\"");
    }
    return phrases;
  }

  private List<String> choices() {
    List<String> all = new ArrayList<>(sequence());
    while (position < pattern.length() && pattern.charAt(position) == '|') {
      position++;
      all.addAll(sequence());
    }
    return all;
  }

  private List<String> sequence() {
    List<String> built = List.of("");
    while (position < pattern.length()) {
      char c = pattern.charAt(position);
      if (c == '|' || c == ')') {
        break;
      }
      built = join(built, c == '(' ? group() : literal());
    }
    return built;
  }

  private List<String> group() {
    position++;
    List<String> inner = choices();
    if (position >= pattern.length()) {
      throw new IllegalArgumentException("a '(' without its ')' in \"" + pattern + "\"");
    }
    position++;
    return inner;
  }

  private List<String> literal() {
    int start = position;
    while (position < pattern.length() && "(|)".indexOf(pattern.charAt(position)) < 0) {
      position++;
    }
    return List.of(pattern.substring(start, position));
  }

  private List<String> join(List<String> heads, List<String> tails) {
    if ((long) heads.size() * tails.size() > MOST) {
      throw new IllegalArgumentException("more than " + MOST + " phrases in \"" + pattern + "\"");
    }
    List<String> joined = new ArrayList<>(heads.size() * tails.size());
    for (String head : heads) {
      for (String tail : tails) {
        joined.add(head + tail);
      }
    }
    return joined;
  }
}
