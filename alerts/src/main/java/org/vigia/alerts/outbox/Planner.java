package org.vigia.alerts.outbox;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.finding.LegalEvent;
import org.vigia.alerts.match.Findable;
import org.vigia.alerts.store.FindingStore;
import org.vigia.alerts.store.FindingStore.ArticleVersion;
import org.vigia.alerts.store.MailKind;
import org.vigia.alerts.store.MuteStore;
import org.vigia.alerts.store.OutboxStore;
import org.vigia.alerts.store.QueuedMail;
import org.vigia.alerts.store.ToldStore;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.contract.AlertId;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.ArticleId;
import org.vigia.contract.FindingId;
import org.vigia.contract.LegalType;

/**
 * From findings to mails in the outbox. Works within the transaction that stores the findings:
 * either all of it happened or nothing.
 */
public final class Planner {
  private static final Logger LOG = LoggerFactory.getLogger(Planner.class);

  /** After this an article goes ahead without the findings of it that have not come. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  /** So long one mail after the other about one series or matter is a burst. */
  private static final Duration BURST = Duration.ofHours(1);

  private final FindingStore findings;
  private final ToldStore told;
  private final OutboxStore outbox;
  private final MuteStore mutes = new MuteStore();
  private final Audience audience;
  private final String domain;
  private final int mailsPerSubject;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param domain right-hand side of message ids
   * @param mailsPerSubject how many mails about one series or matter one person gets at once within
   *     an hour
   */
  public Planner(
      FindingStore findings,
      ToldStore told,
      OutboxStore outbox,
      Audience audience,
      String domain,
      int mailsPerSubject,
      InstantSource clock) {
    this.mailsPerSubject = mailsPerSubject;
    this.findings = findings;
    this.told = told;
    this.outbox = outbox;
    this.audience = audience;
    this.domain = domain;
    this.clock = clock;
  }

  /**
   * Plans the mails of every article that is complete, or has waited long enough.
   *
   * @return how many mails were queued
   */
  public int planComplete(Handle handle) {
    int mails = 0;
    for (FindingStore.Waiting waiting : findings.waiting(handle)) {
      AnnotatedArticle manifest = waiting.manifest();
      ArticleVersion version = versionOf(manifest);
      List<FindingId> ids = idsOf(manifest);
      boolean complete = findings.allThere(handle, ids, version.version());
      boolean late = waiting.since().plus(PATIENCE).isBefore(clock.instant());
      if (!complete && late) {
        LOG.atWarn()
            .addKeyValue("articleId", version.article())
            .log("some findings of an article have not come; going ahead with those that have");
      }
      if ((complete || late) && findings.claim(handle, version)) {
        mails += plan(handle, findings.news(handle, ids, version.version()), manifest);
      }
    }
    return mails;
  }

  /** Plans the mails of a finding that came after its article had been dealt with. */
  public int planLate(Handle handle, Finding finding) {
    ArticleVersion version =
        new ArticleVersion(finding.article().id(), finding.article().version());
    return findings
        .manifest(handle, version)
        .map(manifest -> plan(handle, List.of(finding), manifest))
        .orElse(0);
  }

  /** Puts everything that is due for somebody into one digest; false if there was nothing. */
  public boolean planDigest(Handle handle, SubscriberId subscriber) {
    Instant now = clock.instant();
    List<FindingId> due = told.due(handle, subscriber, now);
    if (due.isEmpty()) {
      return false;
    }
    QueuedMail mail =
        QueuedMail.of(
            subscriber, MailKind.DIGEST, AlertId.of("mail", due), null, domain, now, random);
    outbox.insert(handle, List.of(mail));
    told.attachDue(handle, subscriber, mail, now);
    return true;
  }

  /**
   * Plans the mails that take a finding back, for those who were told of it and nobody else; who
   * has not been told yet is not told. May be called by any thread.
   *
   * @param withdrawal what says that it does not hold
   * @return how many mails were queued
   */
  public int planWithdrawal(Handle handle, Finding mistaken, Finding withdrawal) {
    Instant now = clock.instant();
    told.dropUnsent(handle, mistaken.id(), now);
    List<ToldStore.Entry> entries =
        told.toldOf(handle, mistaken.id()).stream()
            .map(reader -> new ToldStore.Entry(reader, withdrawal, List.of(), now))
            .toList();
    takenBackAgain(handle, withdrawal);
    List<Boolean> fresh = told.remember(handle, entries, now);
    Map<SubscriberId, List<Finding>> mails = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      if (fresh.get(i)) {
        mails.put(entries.get(i).subscriber(), List.of(withdrawal));
      }
    }
    queue(handle, mails, withdrawal.article().id(), now);
    told.takeBack(handle, mistaken.id());
    return mails.size();
  }

  private int plan(Handle handle, List<Finding> found, AnnotatedArticle manifest) {
    Instant now = clock.instant();
    List<Finding> news =
        found.stream()
            .filter(one -> one.isWithdrawal() || !mutes.isMuted(handle, one.subject()))
            .toList();
    List<ToldStore.Entry> entries = new ArrayList<>();
    List<Boolean> immediate = new ArrayList<>();
    for (Finding finding : news) {
      Map<SubscriberId, Instant> burst = burst(handle, finding, now);
      for (Map.Entry<SubscriberId, List<Audience.Reader>> reader :
          readers(handle, finding, manifest).entrySet()) {
        List<Audience.Reader> because = reader.getValue();
        boolean atOnce =
            because.isEmpty()
                || because.stream().anyMatch(r -> r.frequency() == Frequency.IMMEDIATE);
        Instant gathered = atOnce ? burst.get(reader.getKey()) : null;
        entries.add(
            new ToldStore.Entry(
                reader.getKey(),
                finding,
                because.stream().map(Audience.Reader::subscription).toList(),
                gathered == null ? due(because, now) : gathered));
        immediate.add(atOnce && gathered == null);
      }
    }
    news.forEach(finding -> takenBackAgain(handle, finding));
    List<Boolean> fresh = told.remember(handle, entries, now);
    Map<SubscriberId, List<Finding>> mails = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      if (fresh.get(i) && immediate.get(i)) {
        mails
            .computeIfAbsent(entries.get(i).subscriber(), s -> new ArrayList<>())
            .add(entries.get(i).finding());
      }
    }
    queue(handle, mails, manifest.article().id(), now);
    for (Finding finding : news) {
      takenBack(handle, finding);
    }
    return mails.size();
  }

  /** Who was told of what a source takes back is to be told of it should it come true one day. */
  private void takenBack(Handle handle, Finding finding) {
    switch (finding) {
      case Figure figure ->
          figure
              .factsTakenBack()
              .ifPresent(facts -> told.takeBack(handle, figure.subject(), facts));
      case LegalEvent legal -> {
        if (legal.isWithdrawal() && legal.event().previous() != null) {
          told.takeBack(handle, legal.event().previous().findingId());
        }
      }
    }
  }

  private void takenBackAgain(Handle handle, Finding finding) {
    if (!finding.isWithdrawal()) {
      return;
    }
    switch (finding) {
      case Figure figure ->
          told.takeBackAgain(
              handle, figure.subject(), figure.factsOfItsWithdrawal(), figure.factsOfItsValue());
      case LegalEvent legal ->
          told.takeBackAgain(
              handle, legal.subject(), legal.factOfItsWithdrawal(), legal.factOfItsEvent());
    }
  }

  /**
   * Those who have been told enough about a series or matter for the moment, and when they are told
   * the rest, in one mail. What takes something back never waits.
   */
  private Map<SubscriberId, Instant> burst(Handle handle, Finding finding, Instant now) {
    if (finding.isWithdrawal()) {
      return Map.of();
    }
    Map<SubscriberId, Instant> until =
        new HashMap<>(told.oftenTold(handle, finding.subject(), now.minus(BURST), mailsPerSubject));
    until.replaceAll((_, first) -> first.plus(BURST));
    return until;
  }

  private void queue(
      Handle handle, Map<SubscriberId, List<Finding>> mails, ArticleId article, Instant now) {
    Map<SubscriberId, QueuedMail> queued = new LinkedHashMap<>();
    mails.forEach((subscriber, findingsOfMail) ->
        queued.put(
            subscriber,
            QueuedMail.of(
                subscriber,
                MailKind.ALERT,
                AlertId.of("mail", findingsOfMail.stream().map(Finding::id).toList()),
                article,
                domain,
                now,
                random)));
    outbox.insert(handle, List.copyOf(queued.values()));
    queued.forEach((subscriber, mail) ->
        mails
            .getOrDefault(subscriber, List.of())
            .forEach(finding -> told.attach(handle, subscriber, finding, mail)));
  }

  /**
   * Who is told of a finding, each with the subscriptions that say so. What takes something back is
   * no news to those who never heard of it.
   */
  private Map<SubscriberId, List<Audience.Reader>> readers(
      Handle handle, Finding finding, AnnotatedArticle manifest) {
    Map<SubscriberId, List<Audience.Reader>> readers = new LinkedHashMap<>();
    Set<SubscriberId> earlier = toldBefore(handle, finding);
    for (Audience.Reader reader : audience.of(handle, new Findable(finding, manifest))) {
      if (!finding.isWithdrawal() || earlier.contains(reader.subscriber())) {
        readers.computeIfAbsent(reader.subscriber(), s -> new ArrayList<>()).add(reader);
      }
    }
    earlier.forEach(subscriber -> readers.putIfAbsent(subscriber, List.of()));
    return readers;
  }

  /** Those who were told something that this finding takes back or turns around. */
  private Set<SubscriberId> toldBefore(Handle handle, Finding finding) {
    Set<SubscriberId> people = new LinkedHashSet<>();
    switch (finding) {
      case Figure figure -> {
        if (figure.isWithdrawal() || figure.correctsItsOwnArticle()) {
          people.addAll(told.toldAbout(handle, figure.subject()));
        }
      }
      case LegalEvent legal -> {
        if (legal.event().previous() != null
            && (legal.isWithdrawal() || legal.event().type() == LegalType.REVERSAL)) {
          people.addAll(told.toldOf(handle, legal.event().previous().findingId()));
        }
      }
    }
    return people;
  }

  private static Instant due(List<Audience.Reader> because, Instant now) {
    return because.stream()
        .map(reader -> reader.frequency().due(now, reader.zone()))
        .min(Instant::compareTo)
        .orElse(now);
  }

  private static List<FindingId> idsOf(AnnotatedArticle manifest) {
    return Stream.concat(manifest.statistics().stream(), manifest.legalDevelopments().stream())
        .toList();
  }

  private static ArticleVersion versionOf(AnnotatedArticle manifest) {
    return new ArticleVersion(manifest.article().id(), manifest.article().version());
  }
}
