package org.vigia.dashboard.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.Capture;
import org.vigia.contract.KnownEvent;
import org.vigia.contract.KnownFigure;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.Novelty;
import org.vigia.contract.PartialDate;
import org.vigia.contract.SeriesId;
import org.vigia.contract.StatisticFinding;
import org.vigia.dashboard.model.Item;
import org.vigia.dashboard.model.ReadModel;
import org.vigia.dashboard.web.FindingView.Fact;
import org.vigia.dashboard.web.FindingView.Link;

/** Puts findings into a reader's words. */
final class FindingViews {
  private final ReadModel model;
  private final Words words;
  private final ReaderFormat format;

  FindingViews(ReadModel model, Words words) {
    this.model = model;
    this.words = words;
    this.format = new ReaderFormat(words);
  }

  FindingView of(Item item) {
    Sentence sentence = Sentence.marking(item.sentence(), item.quote());
    return switch (item) {
      case Item.Figure(StatisticFinding f) ->
          view(
              item,
              sentence,
              "statistic",
              format.figure(f.value(), f.valueHigh(), f.comparator(), f.unit()),
              what(f),
              format.place(f.place()),
              change(f),
              f.previous() == null ? null : f.previous().url(),
              facts(f),
              "/series/" + pathOf(f.seriesId()));
      case Item.Development(LegalFinding f) ->
          view(
              item,
              sentence,
              "legal",
              "",
              words.say("type." + f.type().id()),
              f.jurisdiction() == null ? "" : format.place(f.jurisdiction()),
              change(f),
              f.previous() == null ? null : f.previous().url(),
              facts(f),
              null);
    };
  }

  /** An id as a part of an address; a slash in it stays one. */
  static String pathOf(SeriesId id) {
    return URLEncoder.encode(id.value(), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/");
  }

  private FindingView view(
      Item item,
      Sentence sentence,
      String kind,
      String value,
      String what,
      String where,
      String change,
      @Nullable URI changeUrl,
      List<Fact> facts,
      @Nullable String seriesPath) {
    return new FindingView(
        item.id().value(),
        kind,
        words.say("kind." + kind),
        words.say("novelty." + item.novelty().id()),
        tone(item.novelty()),
        notes(item),
        value,
        what,
        where,
        change,
        changeUrl == null ? null : ReaderFormat.link(changeUrl),
        sentence.before(),
        sentence.marked(),
        sentence.after(),
        item.language().id(),
        item.article().sourceName(),
        item.article().title(),
        ReaderFormat.link(item.article().url()),
        format.date(item.article().publishedOn()),
        facts,
        item.otherSources().stream()
            .map(s ->
                new Link(
                    s.sourceName() + ", " + format.date(s.publishedOn()),
                    ReaderFormat.link(s.url())))
            .toList(),
        item.detectedAt().toString(),
        format.time(item.detectedAt()),
        seriesPath);
  }

  private static String tone(Novelty novelty) {
    return switch (novelty) {
      case NEW, REVISED -> "news";
      case CONFLICTING, WITHDRAWN -> "warn";
      case REPEATED, ROUNDED, BACKGROUND, UNCONFIRMED -> "quiet";
    };
  }

  private List<String> notes(Item item) {
    List<String> notes = new ArrayList<>();
    if (item instanceof Item.Development(LegalFinding f) && f.status() != LegalStatus.OCCURRED) {
      notes.add(words.say("status." + f.status().id()));
    }
    if (!item.isLive()) {
      notes.add(words.say("note.archive"));
    }
    if (model.removal(item.article()).isPresent()) {
      notes.add(words.say("note.removed"));
    }
    model
        .alertedAt(item.id())
        .ifPresent(at -> notes.add(words.say("note.alerted", format.time(at))));
    return notes;
  }

  private String what(StatisticFinding f) {
    String indicator = words.say("indicator." + f.indicator().id());
    return f.population() == null
        ? indicator
        : words.say("what.population", indicator, format.own(f.population(), f.language()));
  }

  private String change(StatisticFinding f) {
    KnownFigure before = f.previous();
    if (before == null) {
      return f.novelty() == Novelty.NEW ? words.say("change.first") : "";
    }
    if (f.novelty() == Novelty.WITHDRAWN && before.value().compareTo(f.value()) == 0) {
      return words.say("change.withdrawn");
    }
    String figure =
        format.figure(before.value(), before.valueHigh(), before.comparator(), f.unit());
    return words.say(
        f.novelty() == Novelty.CONFLICTING ? "change.conflicting" : "change.figure",
        figure,
        before.sourceName(),
        format.date(before.publishedOn()));
  }

  private String change(LegalFinding f) {
    KnownEvent before = f.previous();
    if (before == null) {
      return f.novelty() == Novelty.NEW ? words.say("change.firstEvent") : "";
    }
    String key = f.type() == LegalType.REVERSAL ? "change.reverses" : "change.follows";
    return words.say(
        key,
        words.say("type." + before.type().id()),
        before.sourceName(),
        format.date(before.publishedOn()));
  }

  private List<Fact> facts(StatisticFinding f) {
    List<Fact> facts = new ArrayList<>();
    add(
        facts,
        "fact.attribution",
        Optional.ofNullable(f.attribution()).map(a -> format.source(a, f.language())));
    add(facts, "fact.when", when(f.since(), f.asOf()));
    addContext(facts, model.annotation(f.article().id()));
    addRemoval(facts, f.article());
    return facts;
  }

  private List<Fact> facts(LegalFinding f) {
    List<Fact> facts = new ArrayList<>();
    add(
        facts,
        "fact.actor",
        Optional.ofNullable(f.actor()).map(a -> format.source(a, f.language())));
    add(facts, "fact.when", Optional.ofNullable(f.date()).map(format::date));
    add(facts, "fact.citations", joined(f.citations()));
    addContext(facts, model.annotation(f.article().id()));
    addRemoval(facts, f.article());
    return facts;
  }

  private void addContext(List<Fact> facts, Optional<AnnotatedArticle> article) {
    add(
        facts,
        "fact.instruments",
        article.flatMap(a ->
            joined(
                a.instruments().stream()
                    .map(i ->
                        format.known("instrument", i.id()).orElse(i.id())
                            + (i.provisions().isEmpty()
                                ? ""
                                : " (" + String.join(", ", i.provisions()) + ")"))
                    .toList())));
    add(
        facts,
        "fact.principles",
        article.flatMap(a ->
            joined(a.principles().stream().map(p -> words.say("principle." + p.id())).toList())));
  }

  /** When its outlet took the page away, and the archived proof of what it said. */
  private void addRemoval(List<Fact> facts, ArticleReference article) {
    model
        .removal(article)
        .ifPresent(removal -> {
          add(
              facts,
              "fact.removed",
              Optional.of(
                  words.say(
                      "removed.seen",
                      format.time(removal.removedAt()),
                      Integer.toString(removal.status()))));
          add(facts, "fact.kept", Optional.ofNullable(article.capture()).map(this::kept));
          add(facts, "fact.gone", Optional.ofNullable(removal.capture()).map(this::kept));
        });
  }

  private String kept(Capture capture) {
    return words.say(
        "removed.kept",
        capture.warc(),
        Long.toString(capture.offset()),
        capture.recordId().toString(),
        capture.payloadSha256());
  }

  private void add(List<Fact> facts, String label, Optional<String> value) {
    value.filter(v -> !v.isBlank()).ifPresent(v -> facts.add(new Fact(words.say(label), v)));
  }

  private static Optional<String> joined(List<String> parts) {
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(parts.stream().collect(Collectors.joining("; ")));
  }

  private Optional<String> when(@Nullable PartialDate since, @Nullable PartialDate asOf) {
    if (since == null) {
      return asOf == null ? Optional.empty() : Optional.of(format.asOf(asOf));
    }
    return Optional.of(
        asOf == null
            ? words.say("when.since", format.date(since))
            : words.say("when.both", format.date(since), format.date(asOf)));
  }

  /** A sentence cut into what stands before the quote, the quote, and what stands after it. */
  record Sentence(String before, String marked, String after) {
    static Sentence marking(String sentence, String quote) {
      String folded = sentence.replaceAll("\\s+", " ").strip();
      String part = quote.replaceAll("\\s+", " ").strip();
      int at = part.isEmpty() ? -1 : folded.indexOf(part);
      return at < 0
          ? new Sentence(folded, "", "")
          : new Sentence(folded.substring(0, at), part, folded.substring(at + part.length()));
    }
  }
}
