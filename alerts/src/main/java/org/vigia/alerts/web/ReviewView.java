package org.vigia.alerts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operator's page as its template sees it. */
public record ReviewView(
    PageFrame frame,
    String base,
    @Nullable String done,
    List<ComplaintView> complaints,
    List<MutedView> muted) {
  public ReviewView {
    complaints = List.copyOf(complaints);
    muted = List.copyOf(muted);
  }

  /**
   * A finding that readers complain of.
   *
   * @param report by which it is named in forms
   * @param found null if it is not kept any more
   * @param captureFile where the proof is, null where the article was not archived
   * @param withdraw what the button says that takes it back: it tells how many get a correction
   */
  public record ComplaintView(
      String report,
      PreviewView.@Nullable FoundView found,
      String findingId,
      String subject,
      @Nullable String captureFile,
      @Nullable String captureDigest,
      String withdraw,
      List<Said> said) {
    public ComplaintView {
      said = List.copyOf(said);
    }
  }

  /** What a reader said. */
  public record Said(String at, String words) {}

  /** A series or matter of which nobody is told. */
  public record MutedView(String subject, String headline, String since) {}
}
