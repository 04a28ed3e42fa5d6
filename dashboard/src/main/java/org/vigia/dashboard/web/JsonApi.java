package org.vigia.dashboard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LedgerSeries;
import org.vigia.contract.VigiaJson;
import org.vigia.dashboard.model.Item;
import org.vigia.dashboard.model.ItemFilter;
import org.vigia.dashboard.model.ReadModel;

/**
 * The read model as JSON: the events' own shapes ({@code docs/topics.md}), in lists with {@code
 * total}, {@code offset} and {@code items}. Wrong parameters are answered with 400 and a sentence.
 */
final class JsonApi {
  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final ReadModel model;

  JsonApi(ReadModel model) {
    this.model = model;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/v1/statistics", context -> findings(context, "statistic"));
    routes.get("/api/v1/legal-developments", context -> findings(context, "legal"));
    routes.get("/api/v1/series", this::allSeries);
    routes.get("/api/v1/series/<id>", this::series);
    routes.get(
        "/api/v1/removed-articles",
        context -> answer(context, Map.of("items", model.allRemovals())));
    routes.get("/api/v1/sources", context -> answer(context, Map.of("items", model.allSources())));
  }

  private void findings(Context context, String kind) {
    try {
      ListQuery asked = ListQuery.of(context);
      ItemFilter filter =
          new ListQuery(kind, asked.topic(), asked.language(), asked.novelty()).filter();
      int offset = number(context, "offset", 0, Integer.MAX_VALUE);
      ReadModel.Page page = model.latest(filter, offset, number(context, "limit", USUAL, MOST));
      list(context, page.total(), offset, page.items().stream().map(JsonApi::record).toList());
    } catch (IllegalArgumentException e) {
      context.status(400);
      answer(context, Map.of("error", String.valueOf(e.getMessage())));
    }
  }

  private void allSeries(Context context) {
    try {
      int offset = number(context, "offset", 0, Integer.MAX_VALUE);
      List<LedgerSeries> all = model.allSeries();
      list(
          context,
          all.size(),
          offset,
          all.stream().skip(offset).limit(number(context, "limit", USUAL, MOST)).toList());
    } catch (IllegalArgumentException e) {
      context.status(400);
      answer(context, Map.of("error", String.valueOf(e.getMessage())));
    }
  }

  private void series(Context context) {
    Optional<LedgerSeries> series = DashboardPages.seriesId(context).flatMap(model::series);
    if (series.isEmpty()) {
      context.status(404);
      answer(context, Map.of("error", "no such series"));
      return;
    }
    answer(context, series.get());
  }

  private static Object record(Item item) {
    return switch (item) {
      case Item.Figure(var finding) -> finding;
      case Item.Development(var finding) -> finding;
    };
  }

  private static int number(Context context, String name, int usual, int most) {
    @Nullable String text = context.queryParam(name);
    if (text == null) {
      return usual;
    }
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(
          name + " must be a whole number from 0 to " + most + ", but is '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private static void list(Context context, int total, int offset, List<?> items) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("total", total);
    body.put("offset", offset);
    body.put("items", items);
    answer(context, body);
  }

  private static void answer(Context context, Object body) {
    context
        .header("Cache-Control", "no-store")
        .header("Access-Control-Allow-Origin", "*")
        .contentType("application/json; charset=utf-8")
        .result(VigiaJson.mapper().writeValueAsBytes(body));
  }
}
