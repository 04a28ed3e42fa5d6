package org.vigia.alerts.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigia.alerts.compose.ReaderWords;
import org.vigia.alerts.match.FreeQuery;
import org.vigia.alerts.subscription.FindingKind;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.contract.Indicator;
import org.vigia.contract.LegalType;
import org.vigia.contract.WatchTopic;

/** What a subscription is about, as a form: the choices in plain words, and back. */
final class NarrowingForm {
  /** Those that the watched topics are about; the rest is reached by free words. */
  private static final List<String> PLACES =
      List.of(
          "facility:cecot",
          "facility:guantanamo",
          "facility:izalco",
          "facility:mariona",
          "facility:santa-ana",
          "country:SV",
          "country:US",
          "country:CO",
          "country:CR",
          "country:CU",
          "country:EC",
          "country:SZ",
          "country:GH",
          "country:GT",
          "country:HN",
          "country:MX",
          "country:NI",
          "country:PA",
          "country:RW",
          "country:SS",
          "country:UG",
          "country:VE");

  private static final Map<String, Double> CONFIDENCE =
      Map.of("any", 0.0, "good", 0.7, "high", 0.85, "veryHigh", 0.95);
  private static final List<String> LEVELS = List.of("any", "good", "high", "veryHigh");

  private final List<String> outlets;

  /**
   * @param outlets names of the outlets that are watched
   */
  NarrowingForm(List<String> outlets) {
    this.outlets = outlets.stream().distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList();
  }

  /** A subscription's subject, or why there is none: a key of the pages' words. */
  sealed interface Read {
    record Good(Narrowing narrowing) implements Read {}

    record Bad(String problem, String field) implements Read {}
  }

  /**
   * Reads the choices.
   *
   * @param base what stood there before: of its choices those are known that no list names
   */
  Read read(Form form, Narrowing base) {
    try {
      Narrowing narrowing =
          new Narrowing(
              all(form, "kind", FindingKind::ofId),
              all(form, "indicator", Indicator::ofId),
              places(form, base),
              all(form, "type", LegalType::ofId),
              instruments(form, base),
              all(form, "topic", WatchTopic::ofId),
              sources(form, base),
              null,
              Optional.ofNullable(CONFIDENCE.get(form.value("confidence"))).orElse(0.0));
      if (excludesItself(narrowing)) {
        return new Read.Bad("problem.excludes", "narrowing");
      }
      return withQuery(narrowing, form.value("query").strip());
    } catch (IllegalArgumentException e) {
      return new Read.Bad("problem.choice", "narrowing");
    }
  }

  private static Read withQuery(Narrowing narrowing, String query) {
    if (query.isEmpty()) {
      return new Read.Good(narrowing);
    }
    try {
      Narrowing whole = narrowing.withQuery(query);
      FreeQuery.check(query);
      return new Read.Good(whole);
    } catch (IllegalArgumentException e) {
      return new Read.Bad("problem.query", "query");
    }
  }

  /**
   * Indicators speak of figures and types of legal events: one without the other's kind is void.
   */
  private static boolean excludesItself(Narrowing narrowing) {
    boolean figures = !narrowing.indicators().isEmpty();
    boolean events = !narrowing.types().isEmpty();
    return (narrowing.kinds().equals(Set.of(FindingKind.LEGAL)) && figures && !events)
        || (narrowing.kinds().equals(Set.of(FindingKind.STATISTIC)) && events && !figures);
  }

  private static Set<String> places(Form form, Narrowing base) {
    Set<String> known = new java.util.HashSet<>(PLACES);
    known.addAll(base.places());
    return known(form, "place", known);
  }

  private static Set<String> instruments(Form form, Narrowing base) {
    Set<String> known = new java.util.HashSet<>(instrumentIds());
    known.addAll(base.instruments());
    return known(form, "instrument", known);
  }

  private Set<String> sources(Form form, Narrowing base) {
    Set<String> known = new java.util.HashSet<>(outlets);
    known.addAll(base.sources());
    return known(form, "source", known);
  }

  private static Set<String> known(Form form, String field, Set<String> known) {
    List<String> chosen = chosen(form, field);
    if (!known.containsAll(chosen)) {
      throw new IllegalArgumentException("not one of the choices");
    }
    return Set.copyOf(chosen);
  }

  private static List<String> instrumentIds() {
    return PageWords.of(org.vigia.contract.Language.ENGLISH).shared().idsUnder("instrument.");
  }

  private static <T> Set<T> all(Form form, String field, Function<String, T> reader) {
    return chosen(form, field).stream().map(reader).collect(Collectors.toSet());
  }

  private static List<String> chosen(Form form, String field) {
    return form.values(field).stream().filter(value -> !value.isEmpty()).distinct().toList();
  }

  /** The choices as they stand. */
  NarrowingView view(PageWords words, ReaderWords reader, Narrowing narrowing) {
    List<NarrowingView.Group> groups = new ArrayList<>();
    groups.add(
        group(
            words,
            "topic",
            Arrays.stream(WatchTopic.values()).map(WatchTopic::id).toList(),
            id -> upperFirst(words.say("topic." + id)),
            narrowing.topics().stream().map(WatchTopic::id).collect(Collectors.toSet())));
    List<String> places = new ArrayList<>(PLACES);
    narrowing.places().stream().filter(id -> !PLACES.contains(id)).forEach(places::add);
    groups.add(group(words, "place", places, reader::place, narrowing.places()));
    groups.add(
        group(
            words,
            "indicator",
            Arrays.stream(Indicator.values()).map(Indicator::id).toList(),
            id -> words.say("indicator." + id),
            narrowing.indicators().stream().map(Indicator::id).collect(Collectors.toSet())));
    groups.add(
        group(
            words,
            "type",
            Arrays.stream(LegalType.values()).map(LegalType::id).toList(),
            id -> words.say("type." + id),
            narrowing.types().stream().map(LegalType::id).collect(Collectors.toSet())));
    List<String> instruments = new ArrayList<>(instrumentIds());
    narrowing.instruments().stream()
        .filter(id -> !instruments.contains(id))
        .forEach(instruments::add);
    Function<String, String> name = id -> words.shared().find("instrument." + id).orElse(id);
    instruments.sort(Comparator.comparing(name));
    groups.add(group(words, "instrument", instruments, name, narrowing.instruments()));
    List<String> sources = new ArrayList<>(outlets);
    narrowing.sources().stream().filter(id -> !outlets.contains(id)).sorted().forEach(sources::add);
    if (!sources.isEmpty()) {
      groups.add(group(words, "source", sources, Function.identity(), narrowing.sources()));
    }
    String kind = narrowing.kinds().size() == 1 ? narrowing.kinds().iterator().next().id() : "";
    return new NarrowingView(
        List.of("", "statistic", "legal").stream()
            .map(id ->
                new Choice(
                    id, words.say("form.kind." + (id.isEmpty() ? "both" : id)), id.equals(kind)))
            .toList(),
        groups,
        narrowing.query() == null ? "" : narrowing.query(),
        LEVELS.stream()
            .map(level ->
                new Choice(
                    level,
                    words.say("form.confidence." + level),
                    Math.abs(CONFIDENCE.getOrDefault(level, 0.0) - narrowing.minConfidence())
                        < 0.001))
            .toList());
  }

  private static NarrowingView.Group group(
      PageWords words,
      String name,
      List<String> ids,
      Function<String, String> label,
      Set<String> chosen) {
    List<Choice> choices =
        ids.stream().map(id -> new Choice(id, label.apply(id), chosen.contains(id))).toList();
    return new NarrowingView.Group(
        name,
        words.say("form." + name),
        chosen.isEmpty() ? words.say("form.all") : words.say("form.chosen", chosen.size()),
        name.equals("topic") || !chosen.isEmpty(),
        choices);
  }

  private static String upperFirst(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
