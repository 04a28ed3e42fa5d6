package org.vigia.alerts.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * A free query, taken apart so that asking it of one finding needs no index: it says yes exactly
 * where Lucene does. What has no form of its own here is left to Lucene itself, after a look
 * whether the words are there at all. Immutable.
 */
sealed interface Question {
  /** How many letters of a word the label of a beginning has; beginnings are at least so long. */
  int BEGINNING = 3;

  /** Whether it is answered by these words. */
  boolean isAnswered(FoundWords words);

  /**
   * Sets of labels ({@code word}, {@code title word}, {@code abc*} for beginnings) of each of which
   * one is with every finding that answers; none if nothing can be said.
   */
  List<Set<String>> choices();

  /**
   * The same for each of the ways to answer it, of which one must hold; none if nothing answers.
   */
  default List<List<Set<String>>> ways() {
    return List.of(choices());
  }

  /**
   * Whether it is answered wherever, of one of its {@link #ways}, each set of labels has one that
   * is there. Where it is not, the labels are only necessary.
   */
  default boolean isExact() {
    return false;
  }

  /** Takes a query apart. */
  static Question of(Query query) {
    return switch (query) {
      case TermQuery term -> new Word(term.getTerm().field(), term.getTerm().text());
      case PrefixQuery prefix ->
          new Beginning(prefix.getPrefix().field().intern(), prefix.getPrefix().text().intern());
      case PhraseQuery phrase -> Phrase.of(phrase);
      case BoostQuery boost -> of(boost.getQuery());
      case BooleanQuery all when all.getMinimumNumberShouldMatch() == 0 -> Combination.of(all);
      default -> new Lucene(query, List.of());
    };
  }

  /** The label of a word in a field; a colon may stand within a word, a blank never does. */
  static String label(String field, String word) {
    return field.equals(FreeQuery.EVERYWHERE) ? word : field + " " + word;
  }

  /** The label of words that begin so, in whatever field. */
  static String beginning(String word) {
    return word.substring(0, BEGINNING) + "*";
  }

  /** One word. */
  record Word(String field, String word) implements Question {
    /** One string for all who ask for it: thousands of them far apart in memory take time. */
    public Word {
      field = field.intern();
      word = word.intern();
    }

    @Override
    public boolean isAnswered(FoundWords words) {
      return words.places(field, word).length > 0;
    }

    @Override
    public List<Set<String>> choices() {
      return List.of(Set.of(label(field, word)));
    }

    @Override
    public boolean isExact() {
      return true;
    }
  }

  /** A word that begins so. */
  record Beginning(String field, String letters) implements Question {
    @Override
    public boolean isAnswered(FoundWords words) {
      return words.hasPrefix(field, letters);
    }

    @Override
    public List<Set<String>> choices() {
      return letters.length() < BEGINNING ? List.of() : List.of(Set.of(beginning(letters)));
    }
  }

  /**
   * Words one after the other, or nearly: no word is farther from its place than the slop allows.
   *
   * @param slop by how much the words' places may differ from the phrase's, taken together
   */
  record Phrase(String field, List<String> words, List<Integer> steps, int slop)
      implements Question {
    public Phrase {
      field = field.intern();
      words = List.of(words.stream().map(String::intern).toArray(String[]::new));
      steps = List.copyOf(steps);
    }

    static Question of(PhraseQuery phrase) {
      Term[] terms = phrase.getTerms();
      List<String> words = new ArrayList<>();
      List<Integer> steps = new ArrayList<>();
      for (int i = 0; i < terms.length; i++) {
        words.add(terms[i].text());
        steps.add(phrase.getPositions()[i]);
      }
      // Near each other, a word that is there twice must not be counted twice: Lucene knows how.
      boolean repeats = phrase.getSlop() > 0 && new HashSet<>(words).size() < words.size();
      return words.isEmpty() || repeats
          ? new Lucene(
              phrase, words.stream().map(word -> new Word(phrase.getField(), word)).toList())
          : new Phrase(phrase.getField(), words, steps, phrase.getSlop());
    }

    @Override
    public boolean isAnswered(FoundWords found) {
      int[][] places = new int[words.size()][];
      for (int i = 0; i < places.length; i++) {
        places[i] = found.places(field, words.get(i));
        if (places[i].length == 0) {
          return false;
        }
      }
      return narrowest(places) <= slop;
    }

    /** The least spread of where the phrase would begin, judged by one place of each word. */
    private int narrowest(int[][] places) {
      int[] at = new int[places.length];
      int narrowest = Integer.MAX_VALUE;
      while (true) {
        int first = 0;
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int i = 0; i < places.length; i++) {
          int begins = places[i][at[i]] - steps.get(i);
          if (begins < least) {
            least = begins;
            first = i;
          }
          most = Math.max(most, begins);
        }
        narrowest = Math.min(narrowest, most - least);
        at[first]++;
        if (at[first] == places[first].length) {
          return narrowest;
        }
      }
    }

    @Override
    public List<Set<String>> choices() {
      return words.stream().map(word -> Set.of(label(field, word))).toList();
    }
  }

  /** All of some, one of others where there is nothing that must be, none of the rest. */
  record Combination(List<Question> all, List<Question> any, List<Question> none)
      implements Question {
    public Combination {
      all = List.copyOf(all);
      any = List.copyOf(any);
      none = List.copyOf(none);
    }

    static Combination of(BooleanQuery query) {
      List<Question> all = new ArrayList<>();
      List<Question> any = new ArrayList<>();
      List<Question> none = new ArrayList<>();
      for (BooleanClause clause : query) {
        Question part = Question.of(clause.query());
        switch (clause.occur()) {
          case MUST, FILTER -> all.add(part);
          case SHOULD -> any.add(part);
          case MUST_NOT -> none.add(part);
        }
      }
      return new Combination(all, any, none);
    }

    @Override
    public boolean isAnswered(FoundWords words) {
      for (Question part : all) {
        if (!part.isAnswered(words)) {
          return false;
        }
      }
      return (!all.isEmpty() || isOneAnswered(any, words)) && !isOneAnswered(none, words);
    }

    /** Without a stream: asked ten thousand times a finding. */
    private static boolean isOneAnswered(List<Question> parts, FoundWords words) {
      for (Question part : parts) {
        if (part.isAnswered(words)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public List<Set<String>> choices() {
      if (!all.isEmpty()) {
        return all.stream().flatMap(part -> part.choices().stream()).toList();
      }
      Set<String> either = new HashSet<>();
      for (Question part : any) {
        Collection<String> narrowest = narrowest(part.choices());
        if (narrowest == null) {
          return List.of();
        }
        either.addAll(narrowest);
      }
      return List.of(either);
    }

    @Override
    public List<List<Set<String>>> ways() {
      return all.isEmpty()
          ? any.stream().flatMap(part -> part.ways().stream()).toList()
          : List.of(choices());
    }

    /** One of several, within what has to be there, is one of many words: only words are. */
    @Override
    public boolean isExact() {
      return none.isEmpty()
          && (all.isEmpty()
              ? any.stream().allMatch(Question::isExact)
              : all.stream().allMatch(Word.class::isInstance));
    }

    /** Few labels; of one label each, the longest word is thought to be the rarest. */
    private static @Nullable Collection<String> narrowest(List<Set<String>> choices) {
      Set<String> best = null;
      for (Set<String> choice : choices) {
        if (best == null || weight(choice) < weight(best)) {
          best = choice;
        }
      }
      return best;
    }

    private static int weight(Set<String> labels) {
      return labels.stream().mapToInt(label -> 1_000 - Math.min(label.length(), 100)).sum();
    }
  }

  /** What Lucene decides, if all of some conditions hold. */
  record Lucene(Query query, List<Word> needed) implements Question {
    public Lucene {
      needed = List.copyOf(needed);
    }

    @Override
    public boolean isAnswered(FoundWords words) {
      for (Word word : needed) {
        if (!word.isAnswered(words)) {
          return false;
        }
      }
      return words.answers(query);
    }

    @Override
    public List<Set<String>> choices() {
      return needed.stream().flatMap(word -> word.choices().stream()).toList();
    }
  }
}
