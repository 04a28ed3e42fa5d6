package org.vigia.enrich.novelty;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.ArticleId;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.FeedId;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.FindingId;
import org.vigia.contract.Indicator;
import org.vigia.contract.Language;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.MatterId;
import org.vigia.contract.Novelty;
import org.vigia.contract.Origin;
import org.vigia.contract.PartialDate;
import org.vigia.contract.SeriesId;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.WatchTopic;
import org.vigia.enrich.analysis.Analysis;
import org.vigia.enrich.duplicate.MinHash;

/** Builds analyses of articles, one finding at a time. */
public final class Articles {
  private static final Analysis.Standing LEAD = new Analysis.Standing(false, 0, 10);

  private final String name;
  private final LocalDate published;
  private Origin origin = Origin.LIVE;
  private String outlet = "outlet";
  private String outletName = "The Outlet";
  private int version = 1;
  private boolean corrects;
  private final List<Analysis.Figure> figures = new ArrayList<>();
  private final List<Analysis.Event> events = new ArrayList<>();

  private Articles(String name, String published) {
    this.name = name;
    this.published = LocalDate.parse(published);
  }

  /** An article of an outlet, published on a day. */
  public static Articles article(String name, String published) {
    return new Articles(name, published);
  }

  Articles in(String feed) {
    outlet = feed;
    return this;
  }

  Articles from(Origin source) {
    origin = source;
    return this;
  }

  /** In an outlet of another name; before anything that it tells. */
  Articles from(String name) {
    outletName = name;
    return this;
  }

  Articles version(int number) {
    version = number;
    return this;
  }

  Articles correctedVersion(int number) {
    version = number;
    corrects = true;
    return this;
  }

  /** The last figure in words of its own. */
  Articles saying(String sentence) {
    Analysis.Figure last = figures.removeLast();
    StatisticFinding f = last.finding();
    figures.add(
        new Analysis.Figure(
            new StatisticFinding(
                f.id(),
                f.seriesId(),
                f.indicator(),
                f.value(),
                f.valueHigh(),
                f.unit(),
                f.comparator(),
                f.place(),
                f.asOf(),
                f.since(),
                f.attribution(),
                f.population(),
                sentence,
                f.quote(),
                f.language(),
                f.topics(),
                f.confidence(),
                f.novelty(),
                f.previous(),
                f.otherSources(),
                f.article(),
                f.detectedAt()),
            last.comparison(),
            LEAD));
    return this;
  }

  /** Deaths in custody in El Salvador. */
  public Articles deaths(
      int count, FigureComparator comparator, @Nullable String asOf, @Nullable String attribution) {
    return figure(
        Indicator.DEATHS_IN_CUSTODY,
        "country:SV",
        count,
        comparator,
        asOf,
        attribution,
        false,
        0.9);
  }

  Articles figure(
      Indicator indicator,
      String place,
      int value,
      FigureComparator comparator,
      @Nullable String asOf,
      @Nullable String attribution,
      boolean comparison,
      double confidence) {
    String unit = indicator.unit();
    figures.add(
        new Analysis.Figure(
            new StatisticFinding(
                FindingId.of(
                    reference().id(),
                    indicator.id(),
                    String.valueOf(value),
                    comparator.id(),
                    place),
                SeriesId.of(indicator, unit, place, ""),
                indicator,
                BigDecimal.valueOf(value),
                null,
                unit,
                comparator,
                place,
                asOf == null ? null : new PartialDate(asOf),
                null,
                attribution,
                null,
                "A sentence with " + value + ".",
                String.valueOf(value),
                Language.ENGLISH,
                List.of(WatchTopic.CECOT),
                confidence,
                Novelty.UNCONFIRMED,
                null,
                List.of(),
                reference(),
                Instant.EPOCH),
            comparison,
            LEAD));
    return this;
  }

  Articles event(
      LegalType type,
      LegalStatus status,
      @Nullable String date,
      boolean background,
      String ids,
      String stems) {
    events.add(
        new Analysis.Event(
            new LegalFinding(
                FindingId.of(reference().id(), type.id(), stems),
                new MatterId("mat-open"),
                type,
                status,
                null,
                null,
                null,
                date == null ? null : new PartialDate(date),
                List.of(),
                List.of(),
                List.of(),
                status == LegalStatus.OCCURRED ? "decided" : "announced",
                "A sentence: " + stems + ".",
                stems,
                List.of(),
                Language.ENGLISH,
                List.of(WatchTopic.DEPORTATIONS),
                0.9,
                Novelty.UNCONFIRMED,
                null,
                List.of(),
                reference(),
                Instant.EPOCH),
            background,
            List.of(ids.split(" ", -1)),
            List.of(stems.split(" ", -1)),
            LEAD));
    return this;
  }

  /** The finished analysis. */
  public Analysis read() {
    return new Analysis(
        reference(),
        "sha256:" + name + version,
        Language.ENGLISH,
        List.of(WatchTopic.CECOT),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        MinHash.signature(
            name + " has a text of its own that nobody else has written, version " + version),
        corrects,
        figures,
        events,
        List.of());
  }

  private ArticleReference reference() {
    URI url = URI.create("https://outlet.example/" + name);
    return new ArticleReference(
        ArticleId.ofCanonicalUrl(url),
        version,
        new FeedId(outlet),
        outletName,
        url,
        name,
        null,
        published,
        Language.ENGLISH,
        null,
        origin);
  }
}
