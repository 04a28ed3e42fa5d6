package org.vigia.enrich.statistic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.enrich.text.Sentence;
import org.vigia.enrich.text.WordList;

/**
 * A sentence with its words, figures, lexicon hits and places, and a measure of how far apart two
 * words are that counts clause boundaries more than words.
 */
final class SentenceView {
  private static final Set<String> LINKS =
      WordList.of(
          """
          and but while whereas y e pero mientras although aunque or o
          """);
  private static final Set<String> RELATIVES =
      WordList.of(
          """
          who which that que quien quienes where donde whom after before when cuando because
          porque tras whose cuyo cuya
          """);

  private final Sentence sentence;
  private final List<Word> words;
  private final List<Figure> figures;
  private final List<Hit> hits;
  private final Map<Sense, List<Hit>> bySense = new EnumMap<>(Sense.class);
  private final List<PlaceMention> places;
  private final int[] cost;

  SentenceView(
      Sentence sentence,
      List<Word> words,
      List<Figure> figures,
      List<Hit> hits,
      List<PlaceMention> places) {
    this.sentence = sentence;
    this.words = words;
    this.figures = figures;
    this.hits = hits;
    this.places = places;
    hits.forEach(hit -> bySense.computeIfAbsent(hit.sense(), k -> new ArrayList<>()).add(hit));
    this.cost = costs(words, figures);
  }

  Sentence sentence() {
    return sentence;
  }

  List<Word> words() {
    return words;
  }

  List<Figure> figures() {
    return figures;
  }

  List<Hit> hits() {
    return hits;
  }

  List<PlaceMention> places() {
    return places;
  }

  List<Hit> hits(Sense sense) {
    return bySense.getOrDefault(sense, List.of());
  }

  boolean has(Sense sense) {
    return bySense.containsKey(sense);
  }

  /** The word at an index, or an empty one outside the sentence. */
  Optional<Word> word(int index) {
    return index >= 0 && index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
  }

  boolean is(int index, String... forms) {
    return index >= 0 && index < words.size() && words.get(index).is(forms);
  }

  /** How far a hit is from a figure; zero where it touches or overlaps. */
  int distance(Figure figure, Hit hit) {
    if (hit.end() <= figure.from()) {
      return between(hit.end(), figure.from());
    }
    if (hit.first() >= figure.to()) {
      return between(figure.to(), hit.first());
    }
    return 0;
  }

  /** The nearest distance of a sense, {@link Integer#MAX_VALUE} where it does not occur. */
  int distance(Figure figure, Sense sense) {
    int best = Integer.MAX_VALUE;
    for (Hit hit : hits(sense)) {
      best = Math.min(best, distance(figure, hit));
    }
    return best;
  }

  /** How far a place is from a word. */
  int distance(int index, PlaceMention place) {
    int first = indexAt(place.begin());
    int end = indexAt(place.end() - 1) + 1;
    return end <= index ? between(end, index) : first > index ? between(index + 1, first) : 0;
  }

  int between(int from, int to) {
    return from >= to ? 0 : cost[to] - cost[from];
  }

  /** Index of the word that holds an offset, or of the first behind it. */
  int indexAt(int offset) {
    int low = 0;
    int high = words.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int[] costs(List<Word> words, List<Figure> figures) {
    int[] sums = new int[words.size() + 1];
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).folded();
      boolean afterComma = i > 0 && words.get(i - 1).is(",");
      int step =
          switch (word) {
            case "," -> 2;
            case ";" -> 9;
            case ":" -> 4;
            case "—", "–" -> 4;
            case "(", ")" -> 3;
            case ".", "!", "?" -> words.get(i).glued() && i + 1 < words.size() ? 1 : 9;
            default ->
                LINKS.contains(word)
                    ? afterComma ? 5 : 2
                    : RELATIVES.contains(word) ? afterComma ? 4 : 3 : 1;
          };
      sums[i + 1] = sums[i] + step;
    }
    for (Figure figure : figures) {
      for (int i = figure.end(); i <= words.size(); i++) {
        sums[i] += 3;
      }
    }
    return sums;
  }
}
