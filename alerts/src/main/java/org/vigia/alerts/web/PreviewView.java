package org.vigia.alerts.web;

import java.util.List;
import org.vigia.alerts.compose.MailView.ItemView;
import org.vigia.alerts.compose.ReaderWords;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.outbox.Preview;

/** What a subscription would have sent, as its template sees it. */
public record PreviewView(String summary, List<FoundView> latest) {
  public PreviewView {
    latest = List.copyOf(latest);
  }

  static PreviewView of(PageWords words, ReaderWords reader, Preview.Result result) {
    return new PreviewView(
        words.say("preview.summary", result.facts(), result.mails()),
        result.latest().stream().map(finding -> FoundView.of(reader, finding)).toList());
  }

  /** A finding and where it stands. */
  public record FoundView(
      ItemView item, String source, String title, String url, String published, String tag) {
    static FoundView of(ReaderWords reader, Finding finding) {
      return new FoundView(
          reader.item(finding),
          finding.article().sourceName(),
          finding.article().title(),
          ReaderWords.link(finding),
          reader.published(finding),
          finding.language().id());
    }
  }
}
