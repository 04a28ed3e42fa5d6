package org.vigia.dashboard.model;

import java.time.Instant;
import java.util.List;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.FindingId;
import org.vigia.contract.Language;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.Novelty;
import org.vigia.contract.Origin;
import org.vigia.contract.SourceReference;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.WatchTopic;

/** A finding of either kind, as lists show it. */
public sealed interface Item {
  FindingId id();

  Novelty novelty();

  List<WatchTopic> topics();

  ArticleReference article();

  String sentence();

  String quote();

  Language language();

  List<SourceReference> otherSources();

  Instant detectedAt();

  /**
   * Whether it belongs among the news: not what is known already, and no mere opinion on what might
   * be.
   */
  boolean isNews();

  /** Whether it was read as it was published, and not from an archive. */
  default boolean isLive() {
    return article().origin() == Origin.LIVE;
  }

  /** A figure. */
  record Figure(StatisticFinding finding) implements Item {
    @Override
    public FindingId id() {
      return finding.id();
    }

    @Override
    public Novelty novelty() {
      return finding.novelty();
    }

    @Override
    public List<WatchTopic> topics() {
      return finding.topics();
    }

    @Override
    public ArticleReference article() {
      return finding.article();
    }

    @Override
    public String sentence() {
      return finding.sentence();
    }

    @Override
    public String quote() {
      return finding.quote();
    }

    @Override
    public Language language() {
      return finding.language();
    }

    @Override
    public List<SourceReference> otherSources() {
      return finding.otherSources();
    }

    @Override
    public Instant detectedAt() {
      return finding.detectedAt();
    }

    @Override
    public boolean isNews() {
      return finding.novelty().isNews();
    }
  }

  /** A legal event. */
  record Development(LegalFinding finding) implements Item {
    @Override
    public FindingId id() {
      return finding.id();
    }

    @Override
    public Novelty novelty() {
      return finding.novelty();
    }

    @Override
    public List<WatchTopic> topics() {
      return finding.topics();
    }

    @Override
    public ArticleReference article() {
      return finding.article();
    }

    @Override
    public String sentence() {
      return finding.sentence();
    }

    @Override
    public String quote() {
      return finding.quote();
    }

    @Override
    public Language language() {
      return finding.language();
    }

    @Override
    public List<SourceReference> otherSources() {
      return finding.otherSources();
    }

    @Override
    public Instant detectedAt() {
      return finding.detectedAt();
    }

    @Override
    public boolean isNews() {
      return finding.novelty().isNews() && finding.status() != LegalStatus.HYPOTHETICAL;
    }
  }
}
