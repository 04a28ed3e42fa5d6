package org.vigia.enrich.novelty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.ArticleId;
import org.vigia.contract.LedgerSeries;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.StatisticFinding;
import org.vigia.enrich.analysis.Analysis;
import org.vigia.enrich.duplicate.KnownText;
import org.vigia.enrich.duplicate.KnownTexts;

/**
 * Knows what is known, and says of each article what it adds.
 *
 * <p>One ledger sees all articles one after the other; given the same articles in the same order it
 * says the same. Not thread-safe: it belongs to the thread that owns its memories.
 */
public final class Ledger {
  private final Memory<KnownArticle> articles;
  private final Memory<KnownText> texts;
  private @Nullable KnownTexts copies;
  private final FigureLedger figures;
  private final EventLedger events;

  /**
   * @param articles by article id
   * @param series by series id
   * @param matters by matter id
   * @param texts by article id
   * @param mistakes by series or matter id
   * @param sense says whether what is told is news
   * @param alertConfidence what is less sure is kept as unconfirmed and remembered by nobody
   */
  public Ledger(
      Memory<KnownArticle> articles,
      Memory<LedgerSeries> series,
      Memory<Matter> matters,
      Memory<KnownText> texts,
      Memory<KnownMistakes> mistakes,
      NewsSense sense,
      AlertConfidence alertConfidence) {
    this.articles = articles;
    this.texts = texts;
    Mistakes takenBack = new Mistakes(mistakes);
    this.figures = new FigureLedger(series, takenBack, sense, alertConfidence.statistic());
    this.events = new EventLedger(matters, takenBack, sense, alertConfidence.legal());
  }

  /** A ledger that lives in memory and starts knowing nothing. */
  public static Ledger empty(AlertConfidence alertConfidence) {
    return empty(LearnedNews.bundled(), alertConfidence);
  }

  /** A ledger that lives in memory, starts knowing nothing and goes by another sense for news. */
  public static Ledger empty(NewsSense sense, AlertConfidence alertConfidence) {
    return new Ledger(
        Memory.onHeap(),
        Memory.onHeap(),
        Memory.onHeap(),
        Memory.onHeap(),
        Memory.onHeap(),
        sense,
        alertConfidence);
  }

  /**
   * What an article adds to what is known; empty where this very version has been judged before.
   *
   * @param now the instant that the findings name as their detection
   */
  public Optional<Judgement> judge(Analysis analysis, Instant now) {
    String id = analysis.article().id().value();
    KnownArticle before = articles.get(id);
    if (before != null
        && (before.textSha256().equals(analysis.textSha256())
            || before.version() > analysis.article().version())) {
      return Optional.empty();
    }
    Optional<KnownText> original =
        copies()
            .alike(analysis.article().id(), analysis.article().publishedOn(), analysis.signature());
    FigureLedger.Outcome told =
        figures.judge(
            analysis, before == null ? List.of() : before.figures(), original.isPresent(), now);
    EventLedger.Outcome events =
        this.events.judge(
            analysis, before == null ? List.of() : before.events(), original.isPresent(), now);
    List<LegalFinding> legal = events.findings();
    articles.put(
        id,
        new KnownArticle(
            analysis.article().version(),
            analysis.textSha256(),
            told.findings(),
            events.standing()));
    ArticleId group = original.map(KnownText::group).orElse(analysis.article().id());
    KnownText text =
        new KnownText(
            analysis.article().id(), group, analysis.article().publishedOn(), analysis.signature());
    texts.put(id, text);
    copies().add(text);
    return Optional.of(
        new Judgement(
            annotated(analysis, group, original, told.findings(), legal, now),
            told.findings(),
            legal,
            told.series()));
  }

  /**
   * Learns that an operator took a figure back.
   *
   * @param withdrawal what {@link org.vigia.contract.TakenBack} says is ours
   * @return the series without it, if it knew it
   */
  public Optional<LedgerSeries> takeBack(StatisticFinding withdrawal) {
    return figures.takeBack(withdrawal);
  }

  /** Learns that an operator took a legal event back. */
  public void takeBack(LegalFinding withdrawal) {
    events.takeBack(withdrawal);
  }

  /** Read when the first article comes: who only takes back needs none. */
  private KnownTexts copies() {
    KnownTexts known = copies;
    if (known == null) {
      known = new KnownTexts(texts.values());
      copies = known;
    }
    return known;
  }

  private static AnnotatedArticle annotated(
      Analysis analysis,
      ArticleId group,
      Optional<KnownText> original,
      List<StatisticFinding> statistics,
      List<LegalFinding> legal,
      Instant now) {
    long news =
        Stream.concat(
                statistics.stream().map(StatisticFinding::novelty),
                legal.stream().map(LegalFinding::novelty))
            .filter(novelty -> novelty.isNews())
            .count();
    return new AnnotatedArticle(
        analysis.article(),
        analysis.language(),
        analysis.topics(),
        analysis.entities(),
        analysis.instruments(),
        analysis.citations(),
        analysis.principles(),
        group,
        original.map(KnownText::article).orElse(null),
        statistics.stream().map(StatisticFinding::id).toList(),
        legal.stream().map(LegalFinding::id).toList(),
        (int) news,
        analysis.remarks(),
        now);
  }
}
