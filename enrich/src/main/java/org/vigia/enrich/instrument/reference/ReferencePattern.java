package org.vigia.enrich.instrument.reference;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How one kind of reference is written, and its one spelling. Patterns are linear: no repetition
 * inside a repetition over the same characters.
 *
 * @param hints the text must hold one of these for the pattern to be tried at all
 */
record ReferencePattern(
    ReferenceKind kind,
    List<String> hints,
    Pattern pattern,
    Function<MatchResult, String> normalized) {

  static ReferencePattern of(
      ReferenceKind kind,
      List<String> hints,
      String pattern,
      Function<MatchResult, String> normalized) {
    return new ReferencePattern(kind, List.copyOf(hints), Pattern.compile(pattern), normalized);
  }

  boolean mayMatch(String text) {
    return hints.stream().anyMatch(text::contains);
  }
}
