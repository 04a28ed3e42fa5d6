package org.vigia.enrich.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;
import org.vigia.contract.PartialDate;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.ReadingContext;
import org.vigia.enrich.text.Sentence;

/**
 * Reads the time expressions of a text and resolves them against the day of publication: "on
 * Friday", "Jan. 29", "in early 2023", "six days later", "el pasado 7 de abril", "la víspera".
 * Relative ones count from the last date that the text gave. Weeks are left unresolved: no {@link
 * PartialDate} means a week.
 *
 * <p>SUTime does more and costs ten times all else that is read (shared measurements), and takes
 * "may fall" for a month. Stateless and safe for concurrent use; linear in the number of tokens.
 */
public final class TimeReader {
  private final DateGrammar english = new EnglishDates();
  private final DateGrammar spanish = new SpanishDates();

  /** All time expressions of a document in the order of the text. */
  public List<TimeMention> read(AnnotatedText text, ReadingContext context) {
    List<TimeMention> mentions = new ArrayList<>();
    PartialDate anchor = PartialDate.of(context.publishedOn());
    for (Sentence sentence : text.sentences()) {
      anchor = read(sentence, context.publishedOn(), anchor, mentions);
    }
    return List.copyOf(mentions);
  }

  /** The time expressions of a sentence that stands by itself. */
  public List<TimeMention> read(Sentence sentence, LocalDate publishedOn) {
    List<TimeMention> mentions = new ArrayList<>();
    read(sentence, publishedOn, PartialDate.of(publishedOn), mentions);
    return List.copyOf(mentions);
  }

  private PartialDate read(
      Sentence sentence, LocalDate publishedOn, PartialDate before, List<TimeMention> mentions) {
    DateGrammar grammar = sentence.language() == Language.SPANISH ? spanish : english;
    Words words = new Words(sentence.tokens());
    PartialDate anchor = before;
    int at = 0;
    while (at < words.size()) {
      Match match = match(grammar, words, at, publishedOn, anchor);
      if (match == null) {
        at++;
        continue;
      }
      TimeRelation relation = grammar.relation(words, match);
      mentions.add(mention(words, match, relation));
      if (relation != TimeRelation.UNTIL && match.date().value().length() > 4) {
        anchor = match.date();
      } else if (match.date().value().length() == 4 && relation == TimeRelation.AT) {
        anchor = match.date();
      }
      at = match.to();
    }
    return anchor;
  }

  private static @Nullable Match match(
      DateGrammar grammar, Words words, int at, LocalDate publishedOn, PartialDate anchor) {
    Match match = grammar.match(words, at, new Calendar(publishedOn, anchor, false));
    if (match == null || !grammar.looksAhead(words, at)) {
      return match;
    }
    return grammar.match(words, at, new Calendar(publishedOn, anchor, true));
  }

  private static TimeMention mention(Words words, Match match, TimeRelation relation) {
    return new TimeMention(
        words.token(match.from()).begin(),
        words.token(match.to() - 1).end(),
        match.date(),
        relation,
        match.explicit());
  }
}
