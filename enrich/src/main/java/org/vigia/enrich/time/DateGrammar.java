package org.vigia.enrich.time;

import org.jspecify.annotations.Nullable;

/** The time expressions of one language. */
interface DateGrammar {
  /** The expression that starts at a word, if one does. */
  @Nullable Match match(Words words, int at, Calendar calendar);

  /** How the words before an expression use it. */
  TimeRelation relation(Words words, Match match);

  /** Whether the words up to an expression speak of the future. */
  boolean looksAhead(Words words, int at);
}
