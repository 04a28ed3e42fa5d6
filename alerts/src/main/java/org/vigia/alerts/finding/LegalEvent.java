package org.vigia.alerts.finding;

import java.util.List;
import org.vigia.alerts.subscription.FindingKind;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.FindingId;
import org.vigia.contract.Language;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.Novelty;
import org.vigia.contract.SourceReference;

/** A legal event that an article tells. */
public record LegalEvent(LegalFinding event) implements Finding {
  @Override
  public FindingKind kind() {
    return FindingKind.LEGAL;
  }

  @Override
  public FindingId id() {
    return event.id();
  }

  @Override
  public ArticleReference article() {
    return event.article();
  }

  @Override
  public String subject() {
    return event.matterId().value();
  }

  /**
   * Matter, type, status, stage and day; where the text gives no day, that of publication: a body
   * that acts twice in one matter is told twice, two reports of one day are one.
   */
  @Override
  public String fact() {
    return isWithdrawal() ? factOfItsWithdrawal() : factOfItsEvent();
  }

  /** The fact of the event, if this is what takes it back. */
  public String factOfItsEvent() {
    return fact("event");
  }

  /** The fact that takes the event back. */
  public String factOfItsWithdrawal() {
    return fact("withdrawn");
  }

  private String fact(String what) {
    return String.join(
        "|",
        what,
        event.matterId().value(),
        event.type().id(),
        event.status().id(),
        event.stage(),
        event.date() == null ? event.article().publishedOn().toString() : event.date().value());
  }

  @Override
  public String sentence() {
    return event.sentence();
  }

  @Override
  public String quote() {
    return event.quote();
  }

  @Override
  public Language language() {
    return event.language();
  }

  @Override
  public double confidence() {
    return event.confidence();
  }

  @Override
  public Novelty novelty() {
    return event.novelty();
  }

  @Override
  public List<SourceReference> otherSources() {
    return event.otherSources();
  }

  @Override
  public boolean isHypothetical() {
    return event.status() == LegalStatus.HYPOTHETICAL;
  }
}
