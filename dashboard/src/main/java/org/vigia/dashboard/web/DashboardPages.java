package org.vigia.dashboard.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.SeriesId;
import org.vigia.dashboard.model.ItemFilter;
import org.vigia.dashboard.model.ReadModel;
import org.vigia.runtime.web.WebPart;

/** The dashboard's addresses. */
public final class DashboardPages implements WebPart {
  private static final String LANGUAGE_COOKIE = "vigia-language";
  private static final int COOKIE_SECONDS = (int) Duration.ofDays(365).toSeconds();
  private static final int FEED_ENTRIES = 50;
  private static final int LAST_PAGE = 10_000;

  private final ReadModel model;
  private final LiveUpdates live;
  private final InstantSource clock;
  private final AtomFeed atom;
  private final JsonApi api;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          DashboardPages.class.getClassLoader(),
          "org.vigia.generated.dashboard");

  /**
   * @param publicUrl how these pages are reached from outside
   */
  public DashboardPages(ReadModel model, LiveUpdates live, URI publicUrl, InstantSource clock) {
    this.model = model;
    this.live = live;
    this.clock = clock;
    this.atom = new AtomFeed(publicUrl, clock);
    this.api = new JsonApi(model);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/", this::latest);
    routes.get("/series", this::seriesList);
    routes.get("/series/<id>", this::series);
    routes.get("/sources", this::sources);
    routes.get("/about", context -> show(context, "message.jte", views(context).about()));
    routes.get("/feeds/latest.atom", this::feed);
    routes.sse("/events", live::onReader);
    routes.error(404, context -> explain(context, views(context).notFound()));
    routes.error(500, context -> explain(context, views(context).trouble()));
    Assets.addTo(routes);
    api.addTo(routes);
  }

  private void latest(Context context) {
    LatestView view = views(context).latest(ListQuery.of(context), page(context));
    show(context, isPart(context) ? "findings.jte" : "latest.jte", view);
  }

  private void seriesList(Context context) {
    show(context, "serieslist.jte", views(context).seriesList());
  }

  private void series(Context context) {
    Optional<SeriesView> view =
        seriesId(context).flatMap(model::series).map(views(context)::series);
    if (view.isPresent()) {
      show(context, "series.jte", view.get());
    } else {
      context.status(404);
      show(context, "message.jte", views(context).notFound());
    }
  }

  private void sources(Context context) {
    show(context, isPart(context) ? "sourcetable.jte" : "sources.jte", views(context).sources());
  }

  private void feed(Context context) {
    ItemFilter filter = ListQuery.of(context).understood().filter();
    Words words = words(context);
    context
        .contentType("application/atom+xml; charset=utf-8")
        .result(
            atom.write(
                model.latest(filter, 0, FEED_ENTRIES).items(),
                new FindingViews(model, words),
                words));
  }

  static Optional<SeriesId> seriesId(Context context) {
    try {
      return Optional.of(new SeriesId(context.pathParam("id")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Says it with a page to who reads pages, unless whoever answered has said it already. */
  private void explain(Context context, MessageView view) {
    String accepted = Objects.requireNonNullElse(context.header("Accept"), "");
    // The server's own answer is a bare line, whatever type it goes under.
    String said = Objects.requireNonNullElse(context.result(), "");
    if (accepted.contains("text/html") && !said.startsWith("<") && !said.startsWith("{")) {
      show(context, "message.jte", view);
    }
  }

  private Views views(Context context) {
    return new Views(model, clock, words(context));
  }

  /** A language chosen on a page is remembered; nothing else of a reader is. */
  private static Words words(Context context) {
    Optional<String> chosen = Optional.ofNullable(context.queryParam("lang"));
    if (chosen.isPresent() && !isPart(context)) {
      Words words = Words.of(chosen, Optional.empty());
      context.cookie(LANGUAGE_COOKIE, words.tag(), COOKIE_SECONDS);
    }
    Optional<String> remembered =
        chosen.or(() -> Optional.ofNullable(context.cookie(LANGUAGE_COOKIE)));
    return Words.of(remembered, Optional.ofNullable(context.header("Accept-Language")));
  }

  private static boolean isPart(Context context) {
    return "live".equals(context.queryParam("part"));
  }

  private static int page(Context context) {
    @Nullable String page = context.queryParam("page");
    return page != null && page.matches("[1-9]\\d{0,4}")
        ? Math.min(Integer.parseInt(page), LAST_PAGE)
        : 1;
  }

  private void show(Context context, String template, Object view) {
    StringOutput output = new StringOutput();
    templates.render(template, view, output);
    context
        .header("Cache-Control", "no-store")
        .header("Vary", "Accept-Language, Cookie")
        .html(output.toString());
  }
}
