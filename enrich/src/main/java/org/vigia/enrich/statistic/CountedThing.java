package org.vigia.enrich.statistic;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.enrich.text.WordList;

/**
 * The noun phrase that a figure counts.
 *
 * @param first index of its first word
 * @param end index behind its last
 * @param senses what the lexicon knows of its words
 * @param head the sort of its head noun
 * @param partitive whether the figure is a part of it ("51 of the men")
 */
record CountedThing(int first, int end, Set<Sense> senses, Head head, boolean partitive) {
  /** What sort of thing a head noun is. */
  enum Head {
    /** The figure has no noun. */
    NONE,
    /** People. */
    PEOPLE,
    /** Something that a sense of the lexicon names. */
    KNOWN,
    /** Days, votes, judges and other things that no indicator counts. */
    FOREIGN,
    /** A noun that the lexicon lacks. */
    UNKNOWN
  }

  private static final int MAX_WORDS = 6;
  private static final Set<String> ENGLISH_STOPS =
      WordList.of(
          """
          was were is are be been being am has have had who that which whom whose to in on at from
          by with without under since for after before during and or as than according while when
          where but will would could can may might into across inside aboard so not never per
          because until through between around about if over up down out lack lacked did do does
          said says within among alone there now last this earlier ago then later instead behind
          still every each a including the more plus left share shared today only also against off
          back he she it they we above below toward towards
          """);
  private static final Set<String> SPANISH_STOPS =
      WordList.of(
          """
          fue fueron es son era eran ha han habia habian que quien quienes a al en desde por para
          con sin bajo tras hasta durante y o e segun mientras cuando donde pero como sera seran
          esta estan estaban estuvieron hacia entre sobre ante no nunca ya si porque aunque cada
          se fuera tiene tienen lo le les mas hoy ahora aun menos cuyo cuya fuesen sido siguen
          permanecen contra ni alli ahi la el del
          """);

  private static final Set<String> DETERMINERS =
      WordList.of(
          """
          the those these its their them whom his her our all los las esos esas estos estas ellos
          ellas sus aquellos el la lo us
          """);

  /** Words for a stretch of time, behind which nothing is counted. */
  private static final Set<String> PERIODS =
      WordList.of(
          """
          year month week quarter semester period ejercicio periodo lapso trimestre semestre mes
          semana ano anterior ayer yesterday january february march april may june july august
          september october november december enero febrero marzo abril mayo junio julio agosto
          septiembre octubre noviembre diciembre fiscal gestion
          """);

  static CountedThing of(SentenceView view, Figure counted, Language language) {
    Figure last = Respective.last(view, counted);
    Figure figure = last == null ? counted : last;
    boolean spanish = language == Language.SPANISH;
    Set<String> stops = spanish ? SPANISH_STOPS : ENGLISH_STOPS;
    int at = figure.end();
    boolean hyphen = view.is(at, "-", "–") && view.words().get(at).glued();
    if (hyphen) {
      at++;
    }
    while (view.is(at, "%", "“", "\"", "«", "\u2018", "'")) {
      at++;
    }
    // "raises to 31 the number of migrants": the noun stands behind
    if (view.is(at, "the", "el", "la") && view.is(at + 1, "number", "numero", "cifra", "total")) {
      at += 2;
    }
    Figure other = figureAt(view, at + (isRangeLink(view, figure, at) ? 1 : 0));
    if (other != null && other.first() > figure.first()) {
      // "from 1,000 to 5,000 beds" count the same; "593 two days before" counts nothing
      return isRangeLink(view, figure, at) ? of(view, other, language) : none(figure);
    }
    if (isPeriodBehind(view, at) || view.is(at, "mark", "threshold", "barrier", "umbral")) {
      return none(figure);
    }
    // "fueron 1.930 los expulsados", "suman ya 412 los reos": the subject stands behind
    if (spanish
        && view.is(at, "los", "las")
        && view.word(at + 1).map(Word::isLetters).orElse(false)) {
      at++;
    }
    boolean partitive = false;
    if (view.is(at, "of", "de", "del")) {
      boolean determined =
          view.word(at + 1).map(w -> DETERMINERS.contains(w.folded())).orElse(false);
      partitive = determined || view.is(at, "del") || !spanish;
      at++;
      while (view.word(at).map(w -> DETERMINERS.contains(w.folded())).orElse(false)) {
        at++;
      }
    } else if (spanish && view.is(at, "o", "or")) {
      return none(figure);
    }
    // "54 of 60 seats": what the second number counts
    if (partitive && view.word(at).map(Word::isDigits).orElse(false)) {
      at++;
    }
    int first = at;
    int end = at;
    while (end < view.words().size() && end - first < MAX_WORDS) {
      Word word = view.words().get(end);
      boolean nameInitial = word.isLetters() && !stops.contains(word.folded());
      boolean of = end > first && spanish && word.is("de");
      boolean hyphenInside =
          end > first && word.is("-") && word.glued() && end + 1 < view.words().size();
      boolean quote = word.is("“", "”", "\"", "«", "»", "'s", "’");
      if (!nameInitial && !of && !hyphenInside && !quote) {
        break;
      }
      boolean verb =
          !spanish
              && end > first
              && word.folded().length() > 4
              && word.folded().endsWith("ed")
              && view.words().get(end - 1).folded().endsWith("s");
      if (verb) {
        break;
      }
      boolean modifier = end == first && !spanish && !nounsAt(view, end + 1).isEmpty();
      if (startsVerb(view, end) && !modifier) {
        break;
      }
      end++;
    }
    boolean participle =
        end == first + 1
            && view.words()
                .get(first)
                .folded()
                .matches("\\w{3,}(ed|ado|ada|ados|adas|idos|idas|ido|ida)");
    if (end == first || (participle && nounsAt(view, first).isEmpty())) {
      return none(figure);
    }
    Set<Sense> senses = EnumSet.noneOf(Sense.class);
    for (int i = first; i < end; i++) {
      senses.addAll(nounsAt(view, i));
    }
    return new CountedThing(first, end, senses, head(view, first, end, spanish), partitive);
  }

  private static @Nullable Figure figureAt(SentenceView view, int at) {
    for (Figure other : view.figures()) {
      if (other.from() == at || other.first() == at) {
        return other;
      }
    }
    return null;
  }

  private static boolean isRangeLink(SentenceView view, Figure figure, int at) {
    return view.is(at, "to", "a") && view.is(figure.from() - 1, "from", "de");
  }

  /**
   * "the 11 of the year before", "los 26.763 del mismo lapso": a time stands where the noun would.
   */
  private static boolean isPeriodBehind(SentenceView view, int at) {
    if (!view.is(at, "de", "del", "of", "in", "en")) {
      return false;
    }
    for (int i = at + 1; i <= at + 4; i++) {
      if (view.word(i).map(w -> PERIODS.contains(w.folded()) || isYear(w)).orElse(false)) {
        return true;
      }
      boolean between =
          view.is(
              i,
              "the",
              "a",
              "el",
              "la",
              "los",
              "las",
              "un",
              "same",
              "mismo",
              "misma",
              "todo",
              "toda",
              "whole",
              "all",
              "previous",
              "prior",
              "pasado",
              "hace",
              "whole",
              "anterior",
              "ano",
              "of",
              "de");
      if (!between) {
        return false;
      }
    }
    return false;
  }

  static boolean isPeriod(Word word) {
    return PERIODS.contains(word.folded()) || isYear(word);
  }

  private static boolean isYear(Word word) {
    return word.isDigits() && word.text().length() == 4 && word.text().matches("(19|20)\\d\\d");
  }

  private static Set<Sense> nounsAt(SentenceView view, int index) {
    Set<Sense> senses = EnumSet.noneOf(Sense.class);
    for (Hit hit : view.hits()) {
      boolean beds = hit.sense() == Sense.CAPACITY && hit.end() - 1 == index;
      if ((hit.first() == index && isNoun(hit.sense())) || beds) {
        senses.add(hit.sense());
      }
    }
    return senses;
  }

  /** Whether a word belongs to the phrase. */
  boolean covers(int index) {
    return index >= first && index < end;
  }

  private static CountedThing none(Figure figure) {
    return new CountedThing(
        figure.end(), figure.end(), EnumSet.noneOf(Sense.class), Head.NONE, false);
  }

  /**
   * A past participle or finite verb behind the noun ends the phrase: "people died", "men held".
   */
  private static boolean startsVerb(SentenceView view, int at) {
    for (Hit hit : view.hits()) {
      if (hit.first() == at && isVerb(hit.sense())) {
        boolean alsoNoun = false;
        for (Hit other : view.hits()) {
          alsoNoun |= other.first() <= at && at < other.end() && isNoun(other.sense());
        }
        if (!alsoNoun) {
          return true;
        }
      }
    }
    return false;
  }

  /** The sort of the last noun of an English phrase. */
  private static Head headIn(SentenceView view, int first, int end) {
    Head head = Head.UNKNOWN;
    for (Hit hit : view.hits()) {
      if (hit.first() >= first && hit.end() == end) {
        head =
            switch (hit.sense()) {
              case PERSON, PRISONER, MINOR -> Head.PEOPLE;
              case THING -> Head.FOREIGN;
              default -> head;
            };
      }
    }
    return head;
  }

  private static Head head(SentenceView view, int first, int end, boolean spanish) {
    Head result = Head.UNKNOWN;
    int from = first;
    int limit = end;
    if (spanish) {
      // the head stands first, but for "presuntos", "nuevos", "supuestos"
      limit = Math.min(end, first + 2);
    } else {
      // "relatives of prisoners": relatives
      for (int i = first + 1; i < end; i++) {
        if (view.is(i, "of") && headIn(view, first, i) == Head.FOREIGN) {
          return Head.FOREIGN;
        }
      }
    }
    for (Hit hit : view.hits()) {
      boolean beds = hit.sense() == Sense.CAPACITY && hit.end() > from && hit.end() <= limit;
      if ((hit.first() < from && !beds) || hit.first() >= limit) {
        continue;
      }
      Head head =
          switch (hit.sense()) {
            case PERSON, PRISONER, MINOR -> Head.PEOPLE;
            case THING -> Head.FOREIGN;
            default -> isNoun(hit.sense()) ? Head.KNOWN : Head.UNKNOWN;
          };
      if (head == Head.UNKNOWN) {
        continue;
      }
      if (spanish && result != Head.UNKNOWN) {
        if (head == Head.KNOWN && result == Head.PEOPLE && hit.first() == first) {
          result = head;
        }
        continue;
      }
      boolean last = hit.end() >= end || head != Head.FOREIGN;
      boolean asylum = head == Head.PEOPLE && result == Head.KNOWN && !spanish && hit.end() < end;
      if ((last || spanish) && !asylum) {
        result = head;
      }
    }
    if (result == Head.UNKNOWN) {
      for (PlaceMention place : view.places()) {
        int at = view.indexAt(place.begin());
        if (place.people() && at >= first && at < end) {
          result = Head.PEOPLE;
        }
      }
    }
    if (result == Head.UNKNOWN
        && looksLikePeople(view.words().get(spanish ? first : end - 1).folded())) {
      result = Head.PEOPLE;
    }
    return result;
  }

  /** Endings of the names of peoples and parties: "Hondurans", "hondureños", "opositores". */
  private static boolean looksLikePeople(String word) {
    return word.length() > 6
        && (word.endsWith("ans")
            || word.endsWith("enos")
            || word.endsWith("anos")
            || word.endsWith("enses")
            || word.endsWith("istas"));
  }

  static boolean isNoun(Sense sense) {
    return switch (sense) {
      case DEATH,
          HOMICIDE,
          ARRESTS,
          PRISONER,
          DEPORTATION,
          MINOR,
          DISAPPEARANCE,
          TORTURE,
          COMPLAINT,
          RIGHTS,
          ASYLUM_CASE,
          FLIGHT,
          LAWSUIT,
          PERSON,
          THING,
          CAPACITY ->
          true;
      default -> false;
    };
  }

  private static boolean isVerb(Sense sense) {
    return switch (sense) {
      case DIE,
          KILL,
          ARREST,
          DETAIN,
          HOLD,
          JAIL,
          DEPORT,
          SEND,
          RETURN_HOME,
          RELEASE,
          ARRIVE,
          ACCEPT,
          NO_CONVICTION,
          WRONGLY ->
          true;
      default -> false;
    };
  }
}
