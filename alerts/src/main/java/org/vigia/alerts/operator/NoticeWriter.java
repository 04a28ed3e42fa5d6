package org.vigia.alerts.operator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.SourceHealth;

/** Writes the mail to the operator. Pure. */
final class NoticeWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private NoticeWriter() {}

  /** What the operator is told. */
  record Notice(String subject, String text) {}

  /**
   * A mail about sources.
   *
   * @param pages where the dashboard is
   */
  static Notice write(List<SourceHealth> sources, String pages) {
    List<SourceHealth> troubles =
        sources.stream().filter(s -> SourceNotices.isTrouble(s.condition())).toList();
    List<SourceHealth> well =
        sources.stream().filter(s -> !SourceNotices.isTrouble(s.condition())).toList();
    StringBuilder text = new StringBuilder();
    for (SourceHealth source : troubles) {
      text.append(source.sourceName())
          .append(" (")
          .append(source.feedId())
          .append(") ")
          .append(sentence(source))
          .append("\n  Last read ")
          .append(time(source.lastSuccess()))
          .append(", last new article ")
          .append(time(source.lastNewItem()))
          .append(".\n\n");
    }
    for (SourceHealth source : well) {
      text.append(source.sourceName())
          .append(" (")
          .append(source.feedId())
          .append(") is well again.\n\n");
    }
    text.append("What to do: 'vigia feeds check' asks each source and says what to change.\n")
        .append("All sources: ")
        .append(pages)
        .append("\nThis mail goes to mail.operator of your vigia.yaml.\n");
    return new Notice(subject(troubles.size(), well.size()), text.toString());
  }

  private static String sentence(SourceHealth source) {
    String error = source.error() == null ? "" : source.error();
    return switch (source.condition()) {
      case FAILING -> "cannot be read: " + error + ".";
      case SILENT, DROPPED -> error + ".";
      case NEW, OK -> "is well.";
    };
  }

  private static String subject(int troubles, int well) {
    if (troubles == 0) {
      return well == 1 ? "A source is well again" : well + " sources are well again";
    }
    return troubles == 1 ? "A source needs a look" : troubles + " sources need a look";
  }

  private static String time(@Nullable Instant instant) {
    return instant == null ? "never" : TIME.format(instant);
  }
}
