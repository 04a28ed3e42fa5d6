package org.vigia.enrich.instrument.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads citations of US decisions: volume, reporter, page ("347 U.S. 483, 495 (1954)", "1 U.S., at
 * 3"), the numbers of the two big databases ("2025 WL 1144959"), and those courts give their own
 * decisions ("2017 IL App (4th) 160407"). A number, an abbreviation of {@code reporters.yaml} and a
 * number again make a citation; a reporter whose name is an ordinary word ("Ohio") needs a further
 * sign of one. Safe for any number of threads.
 */
final class CaseCitations {
  private static final String S = "[\\s\\u00a0\\u202f]{0,3}";
  private static final String S1 = "[\\s\\u00a0\\u202f]{1,9}";
  private static final String ROMAN = "[ivxlc]{1,7}|[IVXLC]{2,7}(?!\\.)";

  /** A second page, a year in parentheses; not the volume of the next citation. */
  private static final String TAIL =
      "(?:,"
          + S
          + "\\d{1,5}+(?:[-–]\\d{1,5}+)?(?!\\d|"
          + S1
          + "\\p{Lu}))?(?:"
          + S
          + "[(\\[][^()\\[\\]]{0,40}\\d{4}[)\\]])?";

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?<![\\w$€£.,/-])(\\d{1,4})"
              + S1
              + "(\\p{Lu}[\\p{L}.'’&\\s\\u00a0]{0,28}?(?:"
              + S
              + "[2-7](?:d|nd|rd|th)\\.?)?)"
              // "1 U.S. (1 Wall.) 12", "126 S. Ct. (2006) 1910"
              + "(?:"
              + S
              + "\\([\\p{L}\\d.& ]{1,24}\\))?"
              + "(?:(,?"
              + S
              + "at"
              + S1
              + "(?:pp?\\."
              + S
              + ")?)|(?:,"
              + S
              + "|"
              + S1
              + ")[Pp](?:age|\\.)"
              + S1
              + "|"
              + S1
              + "(?:No\\."
              + S1
              + ")?"
              + ")(?![2-7](?:d|nd|rd|th)\\b)(\\*?\\d{1,6}[a-z]?|"
              + ROMAN
              + "|_{1,5}|[-–—]{1,4})(?![\\d\\p{L}_]|[-–—]\\p{L}|[.,]\\d)"
              + TAIL);

  private static final Pattern DATABASE =
      Pattern.compile(
          "\\b((?:19|20)\\d{2})"
              + S1
              + "(WL|(?:\\p{Lu}[\\p{L}.']{0,10}"
              + S
              + "){0,5}LEXIS)"
              + S1
              + "(\\d{1,9})\\b");

  private static final Pattern NEUTRAL =
      Pattern.compile(
          "\\b((?:19|20)\\d{2})[\\s\\u00a0-]{1,3}(\\p{Lu}[\\p{L}. ]{1,16}?(?:\\((?:1st|2d|3d|4th|5th)\\))?)"
              + "[\\s\\u00a0-]{1,3}(\\d{1,7}(?:-?[A-Z]{1,2}|\\([A-Z]\\)|\\[[A-Z]\\])?)(?![\\w-])");

  /** Signs that a number, a word and a number are a citation. */
  private static final Pattern PARTIES_BEFORE =
      Pattern.compile("(?:\\bvs?\\.?\\s|\\b(?:In re|Matter of|See|Ex parte)\\s)[^;\\n]{1,80}$");

  private static final Pattern YEAR_WITHIN = Pattern.compile("[(\\[][^()\\[\\]]*\\d{4}[)\\]]$");
  private static final int LOOK_BACK = 100;

  /** The group of {@link #PRINTED} that holds the "at" of "1 U.S., at 3". */
  private static final int SHORT_FORM = 3;

  private final Reporters reporters = Reporters.bundled();

  /**
   * The citations of a text, kind by kind.
   *
   * @param most no more are read, give or take
   */
  List<LegalReference> read(String text, int most) {
    List<LegalReference> found = new ArrayList<>();
    Matcher printed = PRINTED.matcher(text);
    int from = 0;
    while (found.size() < most && from < text.length() && printed.find(from)) {
      Optional<LegalReference> citation = printed(text, printed);
      citation.ifPresent(found::add);
      // What was no citation may hide the beginning of one: "11 Court St. 410 U.S. 113".
      from = citation.isPresent() ? printed.end() : printed.end(1);
    }
    Matcher database = DATABASE.matcher(text);
    while (found.size() < most && database.find()) {
      found.add(
          reference(database, database.group(1), blanks(database.group(2)), database.group(3)));
    }
    Matcher neutral = NEUTRAL.matcher(text);
    from = 0;
    while (found.size() < most && from < text.length() && neutral.find(from)) {
      Optional<Reporters.Reporter> court =
          reporters
              .neutral(neutral.group(2))
              .filter(name ->
                  !name.word()
                      || neutral.group().indexOf('-') > 0
                      || neutral.group(3).length() > 3 // the press sets a comma: 2,813
                      || isCited(text, neutral));
      court.ifPresent(
          name -> found.add(reference(neutral, neutral.group(1), name.name(), neutral.group(3))));
      from = court.isPresent() ? neutral.end() : neutral.end(1);
    }
    return found;
  }

  private Optional<LegalReference> printed(String text, Matcher match) {
    return reporters
        .printed(match.group(2))
        .filter(
            reporter -> !reporter.word() || match.group(SHORT_FORM) != null || isCited(text, match))
        .map(reporter ->
            reference(
                match,
                match.group(1),
                reporter.name(),
                (match.group(SHORT_FORM) == null ? "" : "at ")
                    + match.group(4).toLowerCase(Locale.ROOT)));
  }

  private static boolean isCited(String text, Matcher match) {
    return YEAR_WITHIN.matcher(match.group()).find()
        || PARTIES_BEFORE
            .matcher(text)
            .region(Math.max(0, match.start() - LOOK_BACK), match.start())
            .find();
  }

  private static LegalReference reference(
      Matcher match, String volume, String reporter, String page) {
    return new LegalReference(
        ReferenceKind.US_CASE,
        match.group(),
        volume + " " + reporter + " " + page,
        match.start(),
        match.end());
  }

  private static String blanks(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
  }
}
