package org.vigia.alerts.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as its templates see it: every text is ready for the reader, none is escaped.
 *
 * @param tag BCP 47 tag of the reader's language
 * @param why which subscriptions everything in it answers; empty where that is said of each item
 * @param links where the links at its end lead
 */
public record MailView(
    Wording words,
    String tag,
    String subject,
    String heading,
    String lead,
    List<ArticleView> articles,
    List<String> why,
    MailLinks links) {
  public MailView {
    articles = List.copyOf(articles);
    why = List.copyOf(why);
  }

  /**
   * An article and what is new in it.
   *
   * @param captureFile name of the file in the archive, null where the article was not archived
   */
  public record ArticleView(
      String source,
      String title,
      String url,
      String published,
      String tag,
      @Nullable String captureFile,
      @Nullable String captureDigest,
      List<ItemView> items) {
    public ArticleView {
      items = List.copyOf(items);
    }
  }

  /**
   * One new fact.
   *
   * @param alarm whether it takes back or turns around what was told before
   * @param headline what is new, in one line
   * @param change what was known before
   * @param changeUrl where that stood, null where nothing was known
   * @param before the sentence up to the figure
   * @param marked the part that carries the figure; empty if it stands elsewhere
   * @param after the rest of the sentence
   * @param chart how the series has moved, null where too little is known of it
   * @param details label and value pairs
   * @param confidence how sure we are, in words; empty for what takes something back
   * @param why which subscriptions it answers; empty where the mail says it of all its items
   */
  public record ItemView(
      String label,
      boolean alarm,
      String headline,
      String change,
      @Nullable String changeUrl,
      String sentenceLabel,
      String before,
      String marked,
      String after,
      @Nullable ChartView chart,
      List<Detail> details,
      List<LinkView> others,
      String confidence,
      List<String> why) {
    public ItemView {
      details = List.copyOf(details);
      others = List.copyOf(others);
      why = List.copyOf(why);
    }

    /** The sentence as it was published. */
    public String sentence() {
      return before + marked + after;
    }

    /**
     * The marked part, for who reads without colours; empty where it is most of the sentence, which
     * then would be read twice.
     */
    public String part() {
      return marked.length() * 2 > sentence().length() ? "" : marked;
    }
  }

  /**
   * How a series has moved.
   *
   * @param contentId of the image
   * @param caption first and newest figure, under the image
   * @param course all of it in words: for who sees no image
   */
  public record ChartView(String contentId, int width, int height, String caption, String course) {}

  /** A label and what it labels. */
  public record Detail(String label, String value) {}

  /** A text that leads somewhere. */
  public record LinkView(String text, String url) {}
}
