package org.vigia.enrich.analysis;

import java.util.List;
import java.util.Objects;
import org.vigia.contract.AnnotatedArticle.Citation;
import org.vigia.contract.AnnotatedArticle.CitedInstrument;
import org.vigia.contract.AnnotatedArticle.Entity;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.Language;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.Principle;
import org.vigia.contract.Remark;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.WatchTopic;

/**
 * All that one version of an article says. Written between the two halves of the topology: reading,
 * which is dear and runs in parallel, and judging, which is cheap and happens in one order for
 * everybody.
 *
 * @param textSha256 digest of the version
 * @param signature MinHash signature of the text, for finding copies
 * @param corrects whether the text says that it corrects or retracts an earlier version
 * @param remarks why the text was not read, or not all of it
 */
@SuppressWarnings(
    "ArrayRecordComponent") // nobody compares analyses; the signature is read component by
// component
public record Analysis(
    ArticleReference article,
    String textSha256,
    Language language,
    List<WatchTopic> topics,
    List<Entity> entities,
    List<CitedInstrument> instruments,
    List<Citation> citations,
    List<Principle> principles,
    int[] signature,
    boolean corrects,
    List<Figure> figures,
    List<Event> events,
    List<Remark> remarks) {
  public Analysis {
    topics = List.copyOf(topics);
    entities = List.copyOf(entities);
    instruments = List.copyOf(instruments);
    citations = List.copyOf(citations);
    principles = List.copyOf(principles);
    figures = List.copyOf(figures);
    events = List.copyOf(events);
    // An analysis that an earlier program left on its way has none.
    remarks = List.copyOf(Objects.requireNonNullElse(remarks, List.of()));
  }

  /**
   * A figure, its novelty still open.
   *
   * @param comparison whether the text gives it only to compare with ("up from 261")
   */
  public record Figure(StatisticFinding finding, boolean comparison, Standing standing) {
    public Figure {
      standing = Objects.requireNonNullElse(standing, Standing.UNKNOWN);
    }
  }

  /**
   * A legal event, its matter and novelty still open.
   *
   * @param background whether the text tells it as history
   * @param ids entities and instruments that its sentences name: the same in every language
   * @param stems beginnings of its content words
   */
  public record Event(
      LegalFinding finding,
      boolean background,
      List<String> ids,
      List<String> stems,
      Standing standing) {
    public Event {
      ids = List.copyOf(ids);
      stems = List.copyOf(stems);
      standing = Objects.requireNonNullElse(standing, Standing.UNKNOWN);
    }

    /** Whether it stands in a note on what was said before: "an earlier version said that …". */
    public boolean toldAsCorrected() {
      return Wording.isNoteOfCorrection(finding.sentence());
    }
  }

  /**
   * Where an article tells something: its news stands at the top, what it recalls further down.
   *
   * @param headline whether the headline tells it, too
   * @param sentence number of the first sentence below the headline that tells it, from 0; -1 where
   *     none does or it is not known
   * @param sentences how many sentences the article has
   */
  public record Standing(boolean headline, int sentence, int sentences) {
    /** As in an analysis that an earlier program left on its way. */
    static final Standing UNKNOWN = new Standing(false, -1, 0);
  }
}
