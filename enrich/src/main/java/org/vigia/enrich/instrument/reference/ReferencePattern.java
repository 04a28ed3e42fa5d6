package org.vigia.enrich.instrument.reference;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How one kind of reference is written, and its one spelling. Patterns are linear: no repetition
 * inside a repetition over the same characters.
 */
record ReferencePattern(
    ReferenceKind kind, Pattern pattern, Function<MatchResult, String> normalized) {

  static ReferencePattern of(
      ReferenceKind kind, String pattern, Function<MatchResult, String> normalized) {
    return new ReferencePattern(kind, Pattern.compile(pattern), normalized);
  }
}
