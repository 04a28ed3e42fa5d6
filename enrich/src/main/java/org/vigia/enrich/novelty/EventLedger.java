package org.vigia.enrich.novelty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigia.contract.ArticleId;
import org.vigia.contract.Digests;
import org.vigia.contract.FindingId;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.MatterId;
import org.vigia.contract.Novelty;
import org.vigia.contract.Origin;
import org.vigia.contract.SourceReference;
import org.vigia.enrich.analysis.Analysis;

/** The legal half of the ledger. Not thread-safe. */
final class EventLedger {
  /** What happened longer ago than this when it was published is history, not news. */
  private static final int NEWS_DAYS = 21;

  /** What is no news is a retelling of an event that it is as like as this. */
  private static final double RETOLD = 1.0;

  private final Memory<Matter> memory;
  private final Mistakes mistakes;
  private final NewsSense sense;
  private final double alertConfidence;

  EventLedger(Memory<Matter> memory, Mistakes mistakes, NewsSense sense, double alertConfidence) {
    this.memory = memory;
    this.mistakes = mistakes;
    this.sense = sense;
    this.alertConfidence = alertConfidence;
  }

  /** An operator took a legal event back. */
  void takeBack(LegalFinding withdrawal) {
    Matter matter = memory.get(withdrawal.matterId().value());
    if (matter == null || withdrawal.previous() == null) {
      return;
    }
    FindingId mistaken = withdrawal.previous().findingId();
    matter.events().stream()
        .filter(event -> event.finding().equals(mistaken))
        .findFirst()
        .ifPresent(event ->
            forget(
                new MatterJudge.Known(matter, event),
                withdrawal.article().id(),
                withdrawal.sentence()));
  }

  /**
   * The findings as judged, and those that the article has told as news and stands by, this version
   * included.
   */
  record Outcome(List<LegalFinding> findings, List<LegalFinding> standing) {}

  /**
   * Judges the events of an article, in the order of its text; what it takes back comes last.
   *
   * @param before what former versions of it told as news
   * @param copy whether the article is a copy of one that is known
   */
  Outcome judge(Analysis analysis, List<LegalFinding> before, boolean copy, Instant now) {
    List<LegalFinding> dropped = withdraw(analysis, before);
    List<LegalFinding> standing = new ArrayList<>(before);
    standing.removeAll(dropped);
    List<LegalFinding> judged = new ArrayList<>();
    ArticleSightings article = new ArticleSightings(analysis.events().size(), copy);
    for (Analysis.Event event : analysis.events()) {
      LegalFinding finding = judge(event, article, now);
      article.saw(finding.novelty());
      judged.add(finding);
      if (finding.novelty().isNews()) {
        standing.removeIf(old -> old.id().equals(finding.id()));
        standing.add(finding);
      }
    }
    if (analysis.article().origin() == Origin.LIVE) {
      for (LegalFinding old : dropped) {
        FindingId id = FindingId.of(old.article().id(), "withdrawn", old.id().value());
        judged.add(old.takenBack(id, analysis.article(), now));
      }
    }
    return new Outcome(judged, standing);
  }

  /** The events that a corrected version no longer tells; the matters forget who told them. */
  private List<LegalFinding> withdraw(Analysis analysis, List<LegalFinding> before) {
    if (!analysis.corrects() || before.isEmpty()) {
      return List.of();
    }
    List<Matter.Event> known =
        before.stream().flatMap(old -> find(old).map(MatterJudge.Known::event).stream()).toList();
    Set<FindingId> dropped = CorrectedEvents.dropped(known, analysis.events());
    List<LegalFinding> withdrawn =
        before.stream().filter(old -> dropped.contains(old.id())).toList();
    for (LegalFinding old : withdrawn) {
      find(old).ifPresent(found -> withdraw(found, old));
    }
    return withdrawn;
  }

  /** While others tell an event, it is known; what nobody tells any more was a mistake. */
  private void withdraw(MatterJudge.Known known, LegalFinding old) {
    Matter.Event without = known.event().without(old.article().id());
    if (without.sources().isEmpty()) {
      forget(known, old.article().id(), old.sentence());
    } else {
      memory.put(known.matter().id().value(), known.matter().with(without));
    }
  }

  private void forget(MatterJudge.Known known, ArticleId article, String sentence) {
    String matter = known.matter().id().value();
    mistakes.add(matter, Mistake.of(known.event(), article, sentence));
    memory.put(matter, known.matter().without(known.event().finding()));
  }

  /** The event that a finding told first, if it is still known. */
  private Optional<MatterJudge.Known> find(LegalFinding finding) {
    Matter matter = memory.get(finding.matterId().value());
    return matter == null
        ? Optional.empty()
        : matter.events().stream()
            .filter(event -> event.finding().equals(finding.id()))
            .findFirst()
            .map(event -> new MatterJudge.Known(matter, event));
  }

  private LegalFinding judge(Analysis.Event event, ArticleSightings article, Instant now) {
    LegalFinding finding = event.finding();
    if (finding.status() == LegalStatus.HYPOTHETICAL || event.toldAsCorrected()) {
      return finding.judged(newMatter(finding), Novelty.BACKGROUND, null, List.of(), now);
    }
    if (finding.confidence() < alertConfidence) {
      return finding.judged(newMatter(finding), Novelty.UNCONFIRMED, null, List.of(), now);
    }
    if (mistakes.holdsBack(event)) {
      return finding.judged(newMatter(finding), Novelty.UNCONFIRMED, null, List.of(), now);
    }
    Collection<Matter> matters = memory.values();
    Optional<MatterJudge.Known> recognised = MatterJudge.recognise(event, matters);
    Optional<MatterJudge.Known> nearest = recognised.or(() -> MatterJudge.nearest(event, matters));
    boolean byRule = recognised.isEmpty() && !isHistory(event);
    boolean news =
        byRule
            && sense.isNews(
                new NewsSense.Sighting(
                    finding.id(),
                    NewsSense.Kind.EVENT,
                    EventTraits.of(event, nearest, matters, article)));
    if (!news) {
      Optional<MatterJudge.Known> known =
          recognised.or(
              () -> nearest.filter(like -> MatterJudge.likeness(event, like.event()) >= RETOLD));
      if (known.isPresent()) {
        return repeat(event, known.get(), now);
      }
    }
    Optional<Matter> matter = MatterJudge.matterOf(event, matters);
    MatterId id = matter.map(Matter::id).orElseGet(() -> newMatter(finding));
    Optional<Matter.Event> precursor = matter.flatMap(m -> MatterJudge.precursor(finding, m));
    Matter.Event remembered =
        new Matter.Event(
            finding.id(),
            finding.type(),
            finding.status(),
            finding.actor(),
            finding.court(),
            finding.date(),
            event.ids(),
            event.stems(),
            finding.citations(),
            List.of(SourceReference.of(finding.article())));
    memory.put(id.value(), matter.orElseGet(() -> new Matter(id, List.of())).with(remembered));
    boolean told = news && finding.article().origin() == Origin.LIVE;
    return finding.judged(
        id,
        told ? Novelty.NEW : Novelty.BACKGROUND,
        precursor.map(Matter.Event::known).orElse(null),
        List.of(),
        now);
  }

  private LegalFinding repeat(Analysis.Event event, MatterJudge.Known known, Instant now) {
    LegalFinding finding = event.finding();
    Matter.Event old = known.event();
    Matter.Event fuller =
        new Matter.Event(
            old.finding(),
            old.type(),
            old.status(),
            old.actor() == null ? finding.actor() : old.actor(),
            old.court() == null ? finding.court() : old.court(),
            old.date() == null ? finding.date() : old.date(),
            union(old.ids(), event.ids()),
            union(old.stems(), event.stems()),
            union(old.citations(), finding.citations()),
            union(old.sources(), List.of(SourceReference.of(finding.article()))));
    memory.put(known.matter().id().value(), known.matter().with(fuller));
    return finding.judged(known.matter().id(), Novelty.REPEATED, old.known(), old.sources(), now);
  }

  /** Told as background, or dated well before its publication. */
  private static boolean isHistory(Analysis.Event event) {
    LegalFinding finding = event.finding();
    LocalDate published = finding.article().publishedOn();
    boolean old =
        finding.date() != null && finding.date().latest().isBefore(published.minusDays(NEWS_DAYS));
    boolean recent =
        finding.date() != null && !finding.date().latest().isBefore(published.minusDays(NEWS_DAYS));
    return old || (event.background() && !recent);
  }

  private static MatterId newMatter(LegalFinding finding) {
    return new MatterId("mat-" + Digests.shortDigest(finding.id().value()));
  }

  private static <T> List<T> union(List<T> a, List<T> b) {
    Set<T> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }
}
