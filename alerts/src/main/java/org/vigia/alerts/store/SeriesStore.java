package org.vigia.alerts.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.finding.LegalEvent;
import org.vigia.contract.KnownFigure;
import org.vigia.contract.Novelty;
import org.vigia.contract.PartialDate;
import org.vigia.contract.SeriesId;
import org.vigia.contract.StatisticFinding;

/**
 * How each series has moved, so that a mail can show it. Rounded and unconfirmed figures are not
 * kept; those that were taken back, or that their own article corrected, are forgotten.
 */
public final class SeriesStore {
  /** As many as a small chart can show. */
  private static final int LONGEST = 40;

  /**
   * Notes what a figure says of its series; one that comes twice changes nothing, and who repeats a
   * figure brings no more than the one repeated.
   */
  public void note(Handle handle, StatisticFinding figure) {
    if (figure.novelty() == Novelty.ROUNDED || figure.novelty() == Novelty.UNCONFIRMED) {
      return;
    }
    forget(handle, figure);
    if (figure.novelty() == Novelty.WITHDRAWN) {
      return;
    }
    KnownFigure previous = figure.previous();
    if (previous != null && !previous.url().equals(figure.article().url())) {
      insert(
          handle,
          figure.seriesId(),
          new SeriesPoint(
              previous.value(),
              day(previous.asOf(), previous.publishedOn()),
              said(previous.asOf(), previous.publishedOn())),
          null);
    }
    if (figure.novelty() != Novelty.REPEATED) {
      LocalDate published = figure.article().publishedOn();
      insert(
          handle,
          figure.seriesId(),
          new SeriesPoint(
              figure.value(), day(figure.asOf(), published), said(figure.asOf(), published)),
          figure);
    }
  }

  /** The newest points of a series, the oldest of them first. */
  public List<SeriesPoint> course(Handle handle, SeriesId series) {
    return handle
        .createQuery(
            """
            select value, day, said from (
              select value, day, said from series_point where series_id = :series
              order by day desc, value desc limit :limit) newest
            order by day, value
            """)
        .bind("series", series.value())
        .bind("limit", LONGEST)
        .map((row, context) ->
            new SeriesPoint(
                new BigDecimal(row.getString("value")),
                LocalDate.parse(row.getString("day")),
                new PartialDate(row.getString("said"))))
        .list();
  }

  /** The course of a finding's series; nothing for legal events. */
  public List<SeriesPoint> courseOf(Handle handle, Finding finding) {
    return switch (finding) {
      case Figure figure -> course(handle, figure.event().seriesId());
      case LegalEvent _ -> List.of();
    };
  }

  /** What was taken back goes, and so does what another version of the same article said. */
  private static void forget(Handle handle, StatisticFinding figure) {
    if (figure.novelty() == Novelty.WITHDRAWN) {
      handle
          .createUpdate("delete from series_point where series_id = :series and value = :value")
          .bind("series", figure.seriesId().value())
          .bind("value", plain(figure.value()))
          .execute();
      return;
    }
    KnownFigure previous = figure.previous();
    if (previous != null && previous.url().equals(figure.article().url())) {
      handle
          .createUpdate(
              "delete from series_point where series_id = :series and article_id = :article"
                  + " and value = :value")
          .bind("series", figure.seriesId().value())
          .bind("article", figure.article().id().value())
          .bind("value", plain(previous.value()))
          .execute();
    }
  }

  private static void insert(
      Handle handle, SeriesId series, SeriesPoint point, @Nullable StatisticFinding figure) {
    handle
        .createUpdate(
            """
            insert into series_point (series_id, value, day, said, finding_id, article_id)
            values (:series, :value, :day, :said, :finding, :article) on conflict do nothing
            """)
        .bind("series", series.value())
        .bind("value", plain(point.value()))
        .bind("day", point.day().toString())
        .bind("said", point.said().value())
        .bind("finding", figure == null ? null : figure.id().value())
        .bind("article", figure == null ? null : figure.article().id().value())
        .execute();
  }

  /** A year that is not over yet does not put its figure into the future. */
  private static LocalDate day(@Nullable PartialDate asOf, LocalDate published) {
    return asOf == null || asOf.latest().isAfter(published) ? published : asOf.latest();
  }

  private static PartialDate said(@Nullable PartialDate asOf, LocalDate published) {
    return asOf == null ? PartialDate.of(published) : asOf;
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
