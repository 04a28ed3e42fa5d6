package org.vigia.enrich.novelty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.ArticleId;
import org.vigia.contract.FeedId;
import org.vigia.contract.StatisticFinding;

/**
 * A finding that an operator or its own source took back, and who has said the same since (decision
 * 0022).
 *
 * @param article where it stood
 * @param words of the sentence that was read wrongly, or was wrong
 * @param value the figure, null for a legal event
 * @param valueHigh the upper end of a range
 * @param event the legal event as it was remembered, null for a figure
 * @param since those who told it again, in words of their own
 */
public record Mistake(
    ArticleId article,
    List<String> words,
    @Nullable BigDecimal value,
    @Nullable BigDecimal valueHigh,
    Matter.@Nullable Event event,
    List<Telling> since) {
  /** Sentences that share more of their words are one sentence, edited. */
  private static final double SAME_SENTENCE = 0.6;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  public Mistake {
    words = List.copyOf(words);
    since = List.copyOf(since);
  }

  /** Somebody who tells it again. */
  public record Telling(FeedId outlet, List<String> words) {
    public Telling {
      words = List.copyOf(words);
    }
  }

  static Mistake of(StatisticFinding figure) {
    return new Mistake(
        figure.article().id(),
        words(figure.sentence()),
        figure.value(),
        figure.valueHigh(),
        null,
        List.of());
  }

  static Mistake of(Matter.Event event, ArticleId article, String sentence) {
    return new Mistake(article, words(sentence), null, null, event, List.of());
  }

  boolean isOf(StatisticFinding figure) {
    return value != null
        && value.compareTo(figure.value()) == 0
        && (valueHigh == null
            ? figure.valueHigh() == null
            : figure.valueHigh() != null && valueHigh.compareTo(figure.valueHigh()) == 0);
  }

  /**
   * Whether a telling is an echo: the same article, or a sentence that was seen before. It says
   * nothing about whether it was a mistake.
   */
  boolean isEchoedBy(ArticleId teller, String sentence) {
    List<String> told = words(sentence);
    return teller.equals(article)
        || isSame(told, words)
        || since.stream().anyMatch(telling -> isSame(told, telling.words()));
  }

  /** Whether another outlet has told it since in words of its own. */
  boolean isVouchedForBeside(FeedId outlet) {
    return since.stream().anyMatch(telling -> !telling.outlet().equals(outlet));
  }

  /** With one more who tells it. */
  Mistake toldBy(FeedId outlet, String sentence) {
    List<Telling> all = new ArrayList<>(since);
    all.add(new Telling(outlet, words(sentence)));
    return new Mistake(article, words, value, valueHigh, event, all);
  }

  private static List<String> words(String sentence) {
    return List.copyOf(
        new TreeSet<>(
            WORD.matcher(sentence.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList()));
  }

  private static boolean isSame(List<String> a, List<String> b) {
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    int shared = a.size() + b.size() - all.size();
    return shared >= SAME_SENTENCE * all.size();
  }
}
