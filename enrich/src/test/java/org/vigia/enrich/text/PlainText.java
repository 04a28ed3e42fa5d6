package org.vigia.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigia.contract.Language;

/**
 * Documents for the tests of readers that need no tagger: tokens and sentences by simple rules,
 * without parts of speech or names.
 */
public final class PlainText {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}|\\d+(?:[.,/]\\d+)*(?:st|nd|rd|th|º)?|(?:\\p{L}\\.){2,}"
              + "|(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Gov|Sen|Rep|Dr|art|No)\\."
              + "|'s\\b|’s\\b|\\p{L}+|\\S");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"”»']?$");

  private PlainText() {}

  public static AnnotatedText english(String text) {
    return of(text, Language.ENGLISH);
  }

  public static AnnotatedText spanish(String text) {
    return of(text, Language.SPANISH);
  }

  public static AnnotatedText of(String text, Language language) {
    List<Sentence> sentences = new ArrayList<>();
    List<Token> open = new ArrayList<>();
    int paragraph = 0;
    int last = 0;
    boolean headline = text.contains("\n\n");
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      boolean broken = text.substring(last, matcher.start()).contains("\n\n");
      boolean spaced = matcher.start() > last;
      boolean ended =
          !open.isEmpty()
              && spaced
              && SENTENCE_END.matcher(text.substring(open.getFirst().begin(), last)).find()
              && !open.getLast().word().matches("\\p{L}.*\\.")
              && !Character.isLowerCase(text.charAt(matcher.start()));
      if (broken || ended) {
        add(sentences, open, paragraph, headline && paragraph == 0, language);
        paragraph += broken ? 1 : 0;
      }
      String word = matcher.group();
      open.add(
          new Token(matcher.start(), matcher.end(), word, word.toLowerCase(Locale.ROOT), "", "O"));
      last = matcher.end();
    }
    add(sentences, open, paragraph, headline && paragraph == 0, language);
    return new AnnotatedText(text, language, sentences);
  }

  private static void add(
      List<Sentence> sentences,
      List<Token> open,
      int paragraph,
      boolean headline,
      Language language) {
    if (open.isEmpty()) {
      return;
    }
    sentences.add(
        new Sentence(
            sentences.size(),
            open.getFirst().begin(),
            open.getLast().end(),
            paragraph,
            headline,
            language,
            open));
    open.clear();
  }
}
