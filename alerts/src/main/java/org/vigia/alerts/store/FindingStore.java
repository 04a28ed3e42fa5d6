package org.vigia.alerts.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.finding.LegalEvent;
import org.vigia.alerts.subscription.FindingKind;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.ArticleId;
import org.vigia.contract.FindingId;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.VigiaJson;

/**
 * Findings that wait for their article to be complete, and those that people were told of. Each
 * method works in the transaction of its handle; what is there already stays as it is.
 */
public final class FindingStore {
  /** One version of an article. */
  public record ArticleVersion(ArticleId article, int version) {}

  /** Keeps a finding; of one that is no news only that it has come. */
  public void insert(Handle handle, Finding finding, Instant now) {
    String body =
        finding.isNews()
            ? VigiaJson.mapper()
                .writeValueAsString(
                    switch (finding) {
                      case Figure figure -> figure.event();
                      case LegalEvent legal -> legal.event();
                    })
            : null;
    insert(
        handle,
        finding.id(),
        new ArticleVersion(finding.article().id(), finding.article().version()),
        finding.kind(),
        body,
        now);
  }

  /**
   * Notes that a finding has come which nobody can read, so that its article does not wait for it.
   */
  public void insertUnreadable(Handle handle, FindingId id, FindingKind kind, Instant now) {
    insert(handle, id, new ArticleVersion(new ArticleId("unknown"), 0), kind, null, now);
  }

  /** Keeps the list of an article's findings until all of them are there. */
  public void insert(Handle handle, AnnotatedArticle manifest, Instant now) {
    handle
        .createUpdate(
            """
            insert into manifest (article_id, article_version, state, body, received_at)
            values (:article, :version, 'waiting', :body, :now) on conflict do nothing
            """)
        .bind("article", manifest.article().id().value())
        .bind("version", manifest.article().version())
        .bind("body", VigiaJson.mapper().writeValueAsString(manifest))
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Articles whose findings have not all been dealt with, the longest waiting first. */
  public List<Waiting> waiting(Handle handle) {
    return handle
        .createQuery(
            "select body, received_at from manifest where state = 'waiting' order by received_at, article_id")
        .map((row, context) ->
            new Waiting(
                VigiaJson.mapper().readValue(row.getString("body"), AnnotatedArticle.class),
                Instant.ofEpochMilli(row.getLong("received_at"))))
        .list();
  }

  /** An article that waits for its findings, and since when. */
  public record Waiting(AnnotatedArticle manifest, Instant since) {}

  /** The list of an article's findings, whether it waits or not. */
  public Optional<AnnotatedArticle> manifest(Handle handle, ArticleVersion article) {
    return handle
        .createQuery(
            "select body from manifest where article_id = :article and article_version = :version and body <> ''")
        .bind("article", article.article().value())
        .bind("version", article.version())
        .map((row, context) ->
            VigiaJson.mapper().readValue(row.getString("body"), AnnotatedArticle.class))
        .findOne();
  }

  /** Takes an article as one's own to deal with; false if it was dealt with already. */
  public boolean claim(Handle handle, ArticleVersion article) {
    return handle
            .createUpdate(
                "update manifest set state = 'done' where article_id = :article and article_version = :version"
                    + " and state = 'waiting'")
            .bind("article", article.article().value())
            .bind("version", article.version())
            .execute()
        > 0;
  }

  /** Whether an article was dealt with already. */
  public boolean isDone(Handle handle, ArticleVersion article) {
    return handle
            .createQuery(
                "select count(*) from manifest where article_id = :article and article_version = :version"
                    + " and state = 'done'")
            .bind("article", article.article().value())
            .bind("version", article.version())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** Which of these findings of one article version are there. */
  public boolean allThere(Handle handle, List<FindingId> ids, int version) {
    if (ids.isEmpty()) {
      return true;
    }
    return handle
            .createQuery(
                "select count(distinct id) from finding where id in (<ids>) and article_version in (0, :version)")
            .bindList("ids", values(ids))
            .bind("version", version)
            .mapTo(Integer.class)
            .one()
        == ids.stream().distinct().count();
  }

  /** Those of these findings that are news, in the order of the list. */
  public List<Finding> news(Handle handle, List<FindingId> ids, int version) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Finding> found =
        handle
            .createQuery(
                "select kind, body from finding where id in (<ids>) and article_version = :version and body is not null")
            .bindList("ids", values(ids))
            .bind("version", version)
            .map((row, context) -> read(row.getString("kind"), row.getString("body")))
            .list();
    List<Finding> ordered = new ArrayList<>(found);
    ordered.sort(java.util.Comparator.comparingInt(f -> ids.indexOf(f.id())));
    return ordered;
  }

  /** One finding that is news. */
  public Optional<Finding> find(Handle handle, FindingId id, int version) {
    return news(handle, List.of(id), version).stream().findFirst();
  }

  /** The news that came since an instant, the latest first, with its articles where still known. */
  public List<Recent> recentNews(Handle handle, Instant since, int limit) {
    return handle
        .createQuery(
            """
            select f.kind, f.body, f.received_at, m.body as manifest from finding f
            left join manifest m on m.article_id = f.article_id and m.article_version = f.article_version
            where f.body is not null and f.received_at >= :since order by f.received_at desc, f.id limit :limit
            """)
        .bind("since", since.toEpochMilli())
        .bind("limit", limit)
        .map((row, context) -> {
          String manifest = row.getString("manifest");
          return new Recent(
              read(row.getString("kind"), row.getString("body")),
              manifest == null || manifest.isEmpty()
                  ? null
                  : VigiaJson.mapper().readValue(manifest, AnnotatedArticle.class),
              Instant.ofEpochMilli(row.getLong("received_at")));
        })
        .list();
  }

  /** A finding that is news, and when it came. */
  public record Recent(Finding finding, @Nullable AnnotatedArticle manifest, Instant receivedAt) {}

  /**
   * Forgets findings and articles that came before an instant, were dealt with, and were told to
   * nobody.
   *
   * @return how many findings
   */
  public int forgetBefore(Handle handle, Instant before) {
    int findings =
        handle
            .createUpdate(
                """
                delete from finding where received_at < :before
                and not exists (select 1 from told t where t.finding_id = finding.id)
                and not exists (select 1 from report r where r.finding_id = finding.id and r.state = 'open')
                and not exists (select 1 from manifest m where m.article_id = finding.article_id
                    and m.article_version = finding.article_version and m.state = 'waiting')
                """)
            .bind("before", before.toEpochMilli())
            .execute();
    handle
        .createUpdate(
            "update manifest set body = '' where state = 'done' and body <> '' and received_at < :before")
        .bind("before", before.toEpochMilli())
        .execute();
    return findings;
  }

  private static Finding read(String kind, String body) {
    return switch (FindingKind.ofId(kind)) {
      case STATISTIC -> new Figure(VigiaJson.mapper().readValue(body, StatisticFinding.class));
      case LEGAL -> new LegalEvent(VigiaJson.mapper().readValue(body, LegalFinding.class));
    };
  }

  private static List<String> values(List<FindingId> ids) {
    return ids.stream().map(FindingId::value).distinct().toList();
  }

  private static void insert(
      Handle handle,
      FindingId id,
      ArticleVersion article,
      FindingKind kind,
      @Nullable String body,
      Instant now) {
    handle
        .createUpdate(
            """
            insert into finding (id, article_version, article_id, kind, body, received_at)
            values (:id, :version, :article, :kind, :body, :now) on conflict do nothing
            """)
        .bind("id", id.value())
        .bind("version", article.version())
        .bind("article", article.article().value())
        .bind("kind", kind.id())
        .bind("body", body)
        .bind("now", now.toEpochMilli())
        .execute();
  }
}
