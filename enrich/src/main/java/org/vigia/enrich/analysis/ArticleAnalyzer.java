package org.vigia.enrich.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vigia.contract.AnnotatedArticle.Citation;
import org.vigia.contract.AnnotatedArticle.Entity;
import org.vigia.contract.Article;
import org.vigia.contract.FindingId;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.MatterId;
import org.vigia.contract.Novelty;
import org.vigia.contract.Remark;
import org.vigia.contract.SeriesId;
import org.vigia.contract.StatisticFinding;
import org.vigia.enrich.duplicate.MinHash;
import org.vigia.enrich.entity.EntityMention;
import org.vigia.enrich.legal.LegalReading;
import org.vigia.enrich.statistic.StatisticReading;
import org.vigia.enrich.text.Sentence;
import org.vigia.enrich.text.Token;

/**
 * Reads an article with all readers and writes down what it says in the form of events, each with
 * its sentence verbatim. Thread-safe.
 */
public final class ArticleAnalyzer implements ArticleReader {
  private static final int SHORTEST_STEM_WORD = 5;
  private static final int STEM = 6;

  private final DocumentReader reader;
  private final int longestText;

  /**
   * @param longestText characters that are read of an article; the rest is left out
   */
  public ArticleAnalyzer(DocumentReader reader, int longestText) {
    this.reader = reader;
    this.longestText = longestText;
  }

  @Override
  public Analysis read(Article article) {
    boolean cut = article.text().length() > longestText;
    String text = cut ? article.text().substring(0, longestText) : article.text();
    Reading reading = reader.read(article.title(), text, article.publishedOn(), article.locale());
    List<Remark> remarks = new ArrayList<>(reading.remarks());
    if (cut) {
      remarks.add(Remark.TEXT_CUT);
    }
    return new Analysis(
        article.reference(),
        article.textSha256(),
        reading.text().language(),
        reading.topics(),
        entities(reading),
        reading.instruments().cited(),
        reading.citations(),
        List.copyOf(reading.principles()),
        MinHash.signature(article.text()),
        Wording.corrects(text),
        reading.statistics().stream().map(r -> figure(article, reading, r)).toList(),
        reading.legalDevelopments().stream().map(r -> event(article, reading, r)).toList(),
        remarks);
  }

  private static List<Entity> entities(Reading reading) {
    List<Entity> entities = new ArrayList<>();
    for (String id : reading.entities().ids()) {
      String name =
          reading.entities().mentions().stream()
              .filter(m -> id.equals(m.id()) && m.manner() == EntityMention.Manner.NAME)
              .map(EntityMention::text)
              .findFirst()
              .orElse(id);
      entities.add(new Entity(id, name, reading.entities().count(id)));
    }
    return entities;
  }

  private static Analysis.Figure figure(Article article, Reading reading, StatisticReading read) {
    String scope = Wording.scope(read.indicator(), read.population());
    StatisticFinding finding =
        new StatisticFinding(
            FindingId.of(
                article.id(),
                read.indicator().id(),
                read.value().stripTrailingZeros().toPlainString(),
                read.valueHigh() == null
                    ? ""
                    : read.valueHigh().stripTrailingZeros().toPlainString(),
                read.unit(),
                read.comparator().id(),
                read.place()),
            SeriesId.of(read.indicator(), read.unit(), read.place(), scope),
            read.indicator(),
            read.value(),
            read.valueHigh(),
            read.unit(),
            read.comparator(),
            read.place(),
            read.asOf(),
            read.since(),
            read.attribution(),
            read.population(),
            reading.text().slice(read.sentence()),
            reading.text().slice(read.quoteBegin(), read.quoteEnd()),
            read.sentence().language(),
            reading.topics(),
            read.confidence(),
            Novelty.UNCONFIRMED,
            null,
            List.of(),
            article.reference(),
            Instant.EPOCH);
    return new Analysis.Figure(
        finding, Wording.isComparison(reading.text(), read), Standings.of(read, article, reading));
  }

  private static Analysis.Event event(Article article, Reading reading, LegalReading read) {
    String sentence = reading.text().slice(read.sentence());
    FindingId id = FindingId.of(article.id(), read.type().id(), read.status().id(), sentence);
    List<LegalReading.Span> spans = new ArrayList<>(read.also());
    spans.add(new LegalReading.Span(read.sentence().begin(), read.sentence().end()));
    LegalFinding finding =
        new LegalFinding(
            id,
            new MatterId("mat-open"),
            read.type(),
            read.status(),
            read.actor(),
            read.court(),
            read.jurisdiction(),
            read.date(),
            read.parties(),
            read.instruments(),
            citations(reading, spans),
            read.stage(),
            sentence,
            reading.text().slice(read.quoteBegin(), read.quoteEnd()),
            read.also().stream().map(s -> reading.text().slice(s.begin(), s.end())).toList(),
            read.sentence().language(),
            reading.topics(),
            read.confidence(),
            Novelty.UNCONFIRMED,
            null,
            List.of(),
            article.reference(),
            Instant.EPOCH);
    return new Analysis.Event(
        finding,
        read.background(),
        ids(reading, read, spans),
        stems(reading, spans),
        Standings.of(spans, article, reading));
  }

  /** Case names, dockets and symbols that the sentences of an event give, normalised. */
  private static List<String> citations(Reading reading, List<LegalReading.Span> spans) {
    return reading.citations().stream()
        .filter(citation ->
            spans.stream()
                .anyMatch(span ->
                    reading.text().slice(span.begin(), span.end()).contains(citation.text())))
        .map(Citation::normalized)
        .distinct()
        .toList();
  }

  private static List<String> ids(
      Reading reading, LegalReading read, List<LegalReading.Span> spans) {
    Set<String> ids = new LinkedHashSet<>(read.instruments());
    for (LegalReading.Span span : spans) {
      reading
          .entities()
          .within(span.begin(), span.end())
          .forEach(m -> m.linked().ifPresent(ids::add));
      ids.addAll(reading.instruments().idsWithin(span.begin(), span.end()));
    }
    return List.copyOf(ids);
  }

  private static List<String> stems(Reading reading, List<LegalReading.Span> spans) {
    Set<String> stems = new LinkedHashSet<>();
    for (Sentence sentence : reading.text().sentences()) {
      for (LegalReading.Span span : spans) {
        if (sentence.begin() < span.end() && span.begin() < sentence.end()) {
          sentence.tokens().forEach(token -> addStem(token, stems));
        }
      }
    }
    return List.copyOf(stems);
  }

  private static void addStem(Token token, Set<String> stems) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    if (lemma.length() >= SHORTEST_STEM_WORD && lemma.chars().allMatch(Character::isLetter)) {
      stems.add(lemma.substring(0, Math.min(lemma.length(), STEM)));
    }
  }
}
