package org.vigia.enrich.instrument.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import org.vigia.enrich.text.AnnotatedText;

/** Reads the legal references of a document. Safe for any number of threads. */
public final class ReferenceReader {
  /** References beyond this many are a database dump, not an article. */
  private static final int MOST = 2_000;

  private final CaseCitations cases = new CaseCitations();

  /** The references of a document, in text order, none overlapping another. */
  public List<LegalReference> read(AnnotatedText text) {
    return read(text.text());
  }

  /** The references of a text, in text order, none overlapping another. */
  public List<LegalReference> read(String text) {
    List<LegalReference> all = new ArrayList<>(cases.read(text, MOST));
    for (ReferencePattern pattern : ReferencePatterns.ALL) {
      if (!pattern.mayMatch(text)) {
        continue;
      }
      Matcher matcher = pattern.pattern().matcher(text);
      while (matcher.find() && all.size() < MOST) {
        all.add(
            new LegalReference(
                pattern.kind(),
                matcher.group(),
                pattern.normalized().apply(matcher),
                matcher.start(),
                matcher.end()));
      }
    }
    all.sort(
        Comparator.comparingInt(LegalReference::begin)
            .thenComparing(Comparator.comparingInt(LegalReference::end).reversed()));
    List<LegalReference> apart = new ArrayList<>();
    int end = 0;
    for (LegalReference reference : all) {
      if (reference.begin() >= end) {
        apart.add(reference);
        end = reference.end();
      }
    }
    return apart;
  }
}
