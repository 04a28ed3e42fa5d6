package org.vigia.contract;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What enrichment found in one version of an article: the manifest of its findings.
 *
 * <p>It is written in one transaction with the findings that it lists, so that whoever reads
 * committed records can wait until all of them are there.
 *
 * @param duplicateGroup id of the first article of the group of near-duplicates that this one
 *     belongs to
 * @param duplicateOf the earlier article that this one copies, null where it copies none
 * @param statistics ids of the findings on {@code vigia.statistics.v1}
 * @param legalDevelopments ids of the findings on {@code vigia.legal-developments.v1}
 * @param news how many of these findings are news
 * @param remarks why the text was not read, or not all of it; mostly empty, and missing from
 *     records that were written before there were any
 */
public record AnnotatedArticle(
    ArticleReference article,
    Language language,
    List<WatchTopic> topics,
    List<Entity> entities,
    List<CitedInstrument> instruments,
    List<Citation> citations,
    List<Principle> principles,
    ArticleId duplicateGroup,
    @Nullable ArticleId duplicateOf,
    List<FindingId> statistics,
    List<FindingId> legalDevelopments,
    int news,
    @Nullable List<Remark> remarks,
    Instant annotatedAt) {
  public AnnotatedArticle {
    topics = List.copyOf(topics);
    entities = List.copyOf(entities);
    instruments = List.copyOf(instruments);
    citations = List.copyOf(citations);
    principles = List.copyOf(principles);
    remarks = List.copyOf(Objects.requireNonNullElse(remarks, List.of()));
    statistics = List.copyOf(statistics);
    legalDevelopments = List.copyOf(legalDevelopments);
  }

  /** Why the text was not read, or not all of it; mostly empty. */
  @Override
  public List<Remark> remarks() {
    return Objects.requireNonNullElse(remarks, List.of());
  }

  /**
   * A watched person, organisation, place or facility.
   *
   * @param id vocabulary or gazetteer id
   * @param name as the text first gives it
   * @param mentions how often the text speaks of it
   */
  public record Entity(String id, String name, int mentions) {}

  /** A treaty, law or constitution with the provisions cited, in the text's own numbering. */
  public record CitedInstrument(String id, List<String> provisions) {
    public CitedInstrument {
      provisions = List.copyOf(provisions);
    }
  }

  /**
   * A case, docket, statute section or document symbol.
   *
   * @param kind {@code us-case}, {@code usc}, {@code cfr}, {@code docket}, {@code un-symbol} …
   * @param text as written
   * @param normalized one spelling for all ways of writing it
   */
  public record Citation(String kind, String text, String normalized) {}
}
