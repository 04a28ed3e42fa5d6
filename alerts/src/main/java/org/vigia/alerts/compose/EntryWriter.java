package org.vigia.alerts.compose;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.vigia.alerts.compose.MailView.ItemView;
import org.vigia.alerts.store.Told;
import org.vigia.contract.Language;

/** Writes the entries of feeds: what a mail says of one fact, without the mail. Thread-safe. */
public final class EntryWriter {
  private final TemplateEngine html =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          EntryWriter.class.getClassLoader(),
          "org.vigia.generated.alerts.html");
  private final ChartCache charts = new ChartCache();

  /**
   * An entry.
   *
   * @param title what is new, in one line
   * @param html the rest, without remote content
   * @param source who published it
   * @param url the article; empty if it has no web address
   */
  public record WrittenEntry(String title, String html, String source, String url) {}

  public WrittenEntry write(Language language, Locale locale, ZoneId zone, Told told) {
    Wording words = Wording.of(language);
    ReaderFormat format = new ReaderFormat(words, locale, zone);
    Charts drawn = new Charts(words, format, charts);
    ItemView item =
        new ItemWriter(words, format, language)
            .write(told.finding(), drawn.add(told).orElse(null), List.of());
    MailView.ArticleView article =
        MailWriter.article(told.finding().article(), List.of(item), format);
    StringOutput output = new StringOutput();
    html.render(
        "entry.jte", java.util.Map.of("words", words, "article", article, "item", item), output);
    return new WrittenEntry(
        item.label() + ": " + item.headline(), output.toString(), article.source(), article.url());
  }

  /** The name of a feed in the reader's language. */
  public String title(Language language) {
    return Wording.of(language).say("feed.title");
  }
}
