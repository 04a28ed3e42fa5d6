package org.vigia.alerts.compose;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.contract.Language;

/** Findings, subscriptions and times in one reader's words, for pages. Thread-safe. */
public final class ReaderWords {
  private final ReaderFormat format;
  private final NarrowingWords narrowings;
  private final ItemWriter items;

  public ReaderWords(Language language, Locale locale, ZoneId zone) {
    Wording words = Wording.of(language);
    this.format = new ReaderFormat(words, locale, zone);
    this.narrowings = new NarrowingWords(words, format);
    this.items = new ItemWriter(words, format, language);
  }

  /** The words of somebody. */
  public static ReaderWords of(Subscriber reader) {
    return new ReaderWords(reader.language(), reader.locale(), reader.zone());
  }

  /** What a subscription is about. */
  public String describe(Narrowing narrowing) {
    return narrowings.describe(narrowing);
  }

  /** A finding as it stands in mails. */
  public MailView.ItemView item(Finding finding) {
    return items.write(finding, null, List.of());
  }

  /** A country or facility. */
  public String place(String id) {
    return format.place(id);
  }

  /** Day and time where the reader is. */
  public String moment(Instant instant) {
    return format.moment(instant);
  }

  /** When an article was published. */
  public String published(Finding finding) {
    Instant published = finding.article().published();
    return published == null
        ? format.date(finding.article().publishedOn())
        : format.moment(published);
  }

  /** The address of a finding's article; empty if a browser must not open it. */
  public static String link(Finding finding) {
    return MailWriter.webAddress(finding.article().url());
  }
}
