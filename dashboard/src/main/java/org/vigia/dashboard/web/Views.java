package org.vigia.dashboard.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FeedCondition;
import org.vigia.contract.Indicator;
import org.vigia.contract.Language;
import org.vigia.contract.LedgerSeries;
import org.vigia.contract.LedgerSeries.Entry;
import org.vigia.contract.Novelty;
import org.vigia.contract.SourceHealth;
import org.vigia.contract.WatchTopic;
import org.vigia.dashboard.model.ItemFilter;
import org.vigia.dashboard.model.ReadModel;
import org.vigia.dashboard.web.FindingView.Link;
import org.vigia.dashboard.web.Frame.Choice;

/** Makes what the templates show out of the read model, in one language. */
final class Views {
  static final int PAGE_SIZE = 30;
  private static final int UNCONFIRMED_SHOWN = 5;

  private final ReadModel model;
  private final InstantSource clock;
  private final Words words;
  private final ReaderFormat format;

  Views(ReadModel model, InstantSource clock, Words words) {
    this.model = model;
    this.clock = clock;
    this.words = words;
    this.format = new ReaderFormat(words);
  }

  LatestView latest(ListQuery asked, int page) {
    ListQuery query = asked.understood();
    ItemFilter filter = query.filter();
    FindingViews views = new FindingViews(model, words);
    ReadModel.Page shown = model.latest(filter, (page - 1) * PAGE_SIZE, PAGE_SIZE);
    ReadModel.Page doubtful = model.latest(filter.only(Novelty.UNCONFIRMED), 0, UNCONFIRMED_SHOWN);
    boolean apart = query.novelty().isEmpty() && page == 1;
    return new LatestView(
        frame(
            words.say("latest.title"),
            "/",
            query.address(Map.of()),
            page == 1 ? "/" + query.address(Map.of("part", "live", "lang", words.tag())) : ""),
        choices(
            query.kind(),
            "filter.any",
            List.of("statistic", "legal"),
            id -> words.say("kinds." + id)),
        choices(
            query.topic(),
            "filter.any",
            ids(WatchTopic.values(), WatchTopic::id),
            id -> words.say("topic." + id)),
        choices(
            query.language(),
            "filter.any",
            List.of(Language.ENGLISH.id(), Language.SPANISH.id()),
            id -> words.say("language." + id)),
        noveltyChoices(query.novelty()),
        words.say("latest.count", shown.total()),
        now(),
        shown.items().stream().map(views::of).toList(),
        apart ? doubtful.items().stream().map(views::of).toList() : List.of(),
        apart ? doubtful.total() : 0,
        "/"
            + new ListQuery(query.kind(), query.topic(), query.language(), Novelty.UNCONFIRMED.id())
                .address(Map.of()),
        page > 1
            ? "/" + query.address(page == 2 ? Map.of() : Map.of("page", Integer.toString(page - 1)))
            : "",
        page * PAGE_SIZE < shown.total()
            ? "/" + query.address(Map.of("page", Integer.toString(page + 1)))
            : "",
        !query.isPlain());
  }

  SeriesListView seriesList() {
    Map<Indicator, List<LedgerSeries>> byIndicator =
        model.allSeries().stream().collect(Collectors.groupingBy(LedgerSeries::indicator));
    List<SeriesListView.Group> groups =
        Arrays.stream(Indicator.values())
            .filter(byIndicator::containsKey)
            .map(indicator ->
                new SeriesListView.Group(
                    words.say("indicator." + indicator.id()),
                    byIndicator.getOrDefault(indicator, List.of()).stream()
                        .map(this::seriesRow)
                        .toList()))
            .toList();
    return new SeriesListView(frame(words.say("series.title"), "/series", "", ""), groups);
  }

  SeriesView series(LedgerSeries series) {
    String what = words.say("indicator." + series.indicator().id());
    List<SeriesView.Row> rows = new ArrayList<>();
    for (Entry entry : newestFirst(series)) {
      rows.add(
          new SeriesView.Row(
              ChartDrawing.dateInWords(entry, format),
              format.figure(entry.value(), entry.valueHigh(), entry.comparator(), series.unit()),
              entry.attribution() == null ? "" : entry.attribution(),
              entry.withdrawn()
                  ? words.say("novelty.withdrawn")
                  : entry.learnt() ? words.say("series.learnt") : "",
              entry.withdrawn(),
              entry.sources().stream()
                  .map(s ->
                      new Link(
                          s.sourceName() + ", " + format.date(s.publishedOn()),
                          ReaderFormat.link(s.url())))
                  .toList()));
    }
    String path = FindingViews.pathOf(series.id());
    String where = where(series);
    return new SeriesView(
        frame(what + " — " + where, "/series", "/" + path, ""),
        what,
        where,
        words.find("unitName." + series.unit()).orElse(series.unit()),
        rows,
        ChartDrawing.of(series, words),
        "/api/v1/series/" + path);
  }

  SourcesView sources() {
    List<SourceHealth> sources = model.allSources();
    String summary =
        Arrays.stream(FeedCondition.values())
            .map(condition ->
                Map.entry(
                    condition, sources.stream().filter(s -> s.condition() == condition).count()))
            .filter(count -> count.getValue() > 0)
            .map(count -> words.say("condition." + count.getKey().id()) + ": " + count.getValue())
            .collect(Collectors.joining(" · "));
    return new SourcesView(
        frame(words.say("sources.title"), "/sources", "", "/sources?part=live&lang=" + words.tag()),
        summary,
        now(),
        sources.stream().map(this::sourceRow).toList());
  }

  MessageView about() {
    return new MessageView(
        frame(words.say("about.title"), "/about", "", ""),
        List.of(
            section("about.what", List.of()),
            section("about.read", List.of()),
            section(
                "about.data",
                List.of(
                    new Link("/api/v1/statistics", "/api/v1/statistics"),
                    new Link("/api/v1/legal-developments", "/api/v1/legal-developments"),
                    new Link("/api/v1/series", "/api/v1/series"),
                    new Link("/api/v1/sources", "/api/v1/sources"),
                    new Link("/feeds/latest.atom", "/feeds/latest.atom"),
                    new Link("/events", "/events"))),
            section("about.licence", List.of())));
  }

  MessageView notFound() {
    return new MessageView(
        frame(words.say("missing.title"), "", "", ""),
        List.of(section("missing", List.of(new Link(words.say("nav.latest"), "/")))));
  }

  MessageView trouble() {
    return new MessageView(
        frame(words.say("trouble.title"), "", "", ""),
        List.of(section("trouble", List.of(new Link(words.say("nav.latest"), "/")))));
  }

  private MessageView.Section section(String key, List<Link> links) {
    return new MessageView.Section(
        words.say(key + ".heading"), List.of(words.say(key + ".text")), links);
  }

  private SeriesListView.Row seriesRow(LedgerSeries series) {
    List<Entry> figures = newestFirst(series);
    Entry last = figures.stream().filter(e -> !e.withdrawn()).findFirst().orElse(null);
    return new SeriesListView.Row(
        "/series/" + FindingViews.pathOf(series.id()),
        where(series),
        last == null
            ? "–"
            : format.figure(last.value(), last.valueHigh(), last.comparator(), series.unit()),
        last == null ? "" : ChartDrawing.dateInWords(last, format),
        figures.size());
  }

  private String where(LedgerSeries series) {
    String place = format.placeAtStart(series.place());
    return series.population() == null
        ? place
        : words.say("what.population", place, population(series, series.population()));
  }

  /** The ledger does not say whose words these are: they are those of its first source. */
  private String population(LedgerSeries series, String population) {
    return series.figures().stream()
        .flatMap(figure -> figure.sources().stream())
        .findFirst()
        .map(source -> format.own(population, source.language()))
        .orElse(population);
  }

  private static List<Entry> newestFirst(LedgerSeries series) {
    return series.figures().stream()
        .sorted((a, b) -> ChartDrawing.date(b).compareTo(ChartDrawing.date(a)))
        .toList();
  }

  private SourcesView.Row sourceRow(SourceHealth s) {
    return new SourcesView.Row(
        s.sourceName(),
        s.feedId().value(),
        s.condition().id(),
        words.say("condition." + s.condition().id()),
        time(s.lastSuccess()),
        time(s.lastNewItem()),
        s.error() == null ? "" : s.error());
  }

  private String time(@Nullable Instant time) {
    return time == null ? words.say("never") : format.time(time);
  }

  private String now() {
    return format.time(clock.instant());
  }

  private List<Choice> choices(
      String chosen, String any, List<String> ids, Function<String, String> label) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", words.say(any), chosen.isEmpty()));
    ids.forEach(id -> choices.add(new Choice(id, label.apply(id), id.equals(chosen))));
    return choices;
  }

  private List<Choice> noveltyChoices(String chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", words.say("novelties.news"), chosen.isEmpty()));
    choices.add(
        new Choice(
            ListQuery.EVERYTHING, words.say("novelties.all"), chosen.equals(ListQuery.EVERYTHING)));
    for (Novelty novelty : Novelty.values()) {
      choices.add(
          new Choice(
              novelty.id(), words.say("novelty." + novelty.id()), novelty.id().equals(chosen)));
    }
    return choices;
  }

  private static <E> List<String> ids(E[] values, Function<E, String> id) {
    return Arrays.stream(values).map(id).toList();
  }

  /**
   * @param rest what follows the section's address: path of the page below it, or a query
   */
  private Frame frame(String title, String section, String rest, String liveAddress) {
    String here = section + rest;
    String joint = here.contains("?") ? "&" : "?";
    List<Choice> languages =
        List.of(
            new Choice(here + joint + "lang=en", "English", words.tag().equals("en")),
            new Choice(here + joint + "lang=es", "Español", words.tag().equals("es")));
    return new Frame(words, title, section, languages, liveAddress);
  }
}
