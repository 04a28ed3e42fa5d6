package org.vigia.dashboard.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;
import org.vigia.contract.Novelty;
import org.vigia.contract.WatchTopic;
import org.vigia.dashboard.model.ItemFilter;
import org.vigia.dashboard.model.ItemFilter.Kind;
import org.vigia.dashboard.model.ItemFilter.Wanted;

/**
 * What a reader asks of a list of findings, as it stands in the address: {@code kind}, {@code
 * topic}, {@code language}, {@code novelty}. Empty: not asked for.
 */
record ListQuery(String kind, String topic, String language, String novelty) {
  static final String EVERYTHING = "all";

  static ListQuery of(Context context) {
    return new ListQuery(
        parameter(context, "kind"),
        parameter(context, "topic"),
        parameter(context, "language"),
        parameter(context, "novelty"));
  }

  /**
   * The filter that this asks for.
   *
   * @throws IllegalArgumentException if a value is none that there is; the message lists those
   *     there are
   */
  ItemFilter filter() {
    Optional<Novelty> one =
        novelty.equals(EVERYTHING) ? Optional.empty() : read(novelty, Novelty::ofId);
    Wanted wanted =
        novelty.isEmpty() ? Wanted.NEWS : one.isPresent() ? Wanted.ONE_NOVELTY : Wanted.CONFIRMED;
    return new ItemFilter(
        switch (kind) {
          case "" -> Kind.ANY;
          case "statistic" -> Kind.STATISTIC;
          case "legal" -> Kind.LEGAL;
          default ->
              throw new IllegalArgumentException(
                  "no kind '" + kind + "'; there are: statistic, legal");
        },
        read(topic, WatchTopic::ofId),
        read(language, Language::ofId),
        wanted,
        one);
  }

  /**
   * The same without what cannot be understood: a page shows something whatever stands in its
   * address.
   */
  ListQuery understood() {
    return new ListQuery(
        only(kind, k -> new ListQuery(k, "", "", "").filter()),
        only(topic, WatchTopic::ofId),
        only(language, Language::ofId),
        novelty.equals(EVERYTHING) ? novelty : only(novelty, Novelty::ofId));
  }

  boolean isPlain() {
    return kind.isEmpty() && topic.isEmpty() && language.isEmpty() && novelty.isEmpty();
  }

  /** The query part of an address, with {@code ?} in front; empty if there is nothing to say. */
  String address(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("kind", kind);
    all.put("topic", topic);
    all.put("language", language);
    all.put("novelty", novelty);
    all.putAll(more);
    String query =
        all.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String parameter(Context context, String name) {
    @Nullable String value = context.queryParam(name);
    return value == null ? "" : value.strip();
  }

  private static <T> Optional<T> read(String value, Function<String, T> reader) {
    return value.isEmpty() ? Optional.empty() : Optional.of(reader.apply(value));
  }

  private static <T> String only(String value, Function<String, T> reader) {
    try {
      read(value, reader);
      return value;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
