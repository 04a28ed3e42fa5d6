package org.vigia.enrich.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigia.contract.Language;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.Sentence;
import org.vigia.enrich.text.Token;

final class CoreNlpAnnotatorTest {
  private static CoreNlpAnnotator annotator;

  @BeforeAll
  static void load() {
    annotator = CoreNlpAnnotator.load();
  }

  @Test
  void readsEnglishWithHeadlineParagraphsAndNames() {
    AnnotatedText text =
        annotator.annotate(
            "Ministry revises its count",
            "The ministry in San Salvador said that 312 people had died. Judge Laura Benítez asked for the files.\n\n"
                + "“Nobody told us,” a lawyer said.");

    assertThat(text.language()).isEqualTo(Language.ENGLISH);
    assertThat(text.sentences()).hasSize(4);
    assertThat(text.sentences().get(0).headline()).isTrue();
    assertThat(text.sentences().get(1).headline()).isFalse();
    assertThat(text.sentences().stream().map(Sentence::paragraph)).containsExactly(0, 1, 1, 2);
    assertThat(text.slice(text.sentences().get(2)))
        .isEqualTo("Judge Laura Benítez asked for the files.");
    assertThat(tokens(text, 1)).anySatisfy(t -> assertThat(t.lemma()).isEqualTo("die"));
    assertThat(tokens(text, 1)).anySatisfy(t -> assertThat(t.pos()).isEqualTo("CD"));
    assertThat(tokens(text, 2))
        .filteredOn(t -> t.entity().equals("PERSON"))
        .extracting(Token::word)
        .contains("Benítez");
  }

  @Test
  void readsSpanishWithCliticsAsOneToken() {
    AnnotatedText text =
        annotator.annotate(
            "La Sala ordena liberarlos",
            "Los magistrados ordenaron liberarlos y devolverles sus documentos en San Salvador.");

    assertThat(text.language()).isEqualTo(Language.SPANISH);
    assertThat(tokens(text, 1))
        .extracting(Token::word)
        .contains("liberarlos", "devolverles")
        .doesNotContain("los");
    assertThat(tokens(text, 1)).anySatisfy(t -> assertThat(t.entity()).isEqualTo("LOCATION"));
  }

  @Test
  void tokensAreTheTextAndStandInOrder() {
    String body =
        "He paid $4.76 million (US) — “too much,” critics say… 🙂 And 23½ hours/day; it’s 30 %.";
    AnnotatedText text = annotator.annotate("A headline", body);

    int last = -1;
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        assertThat(token.word()).isEqualTo(text.slice(token.begin(), token.end()));
        assertThat(token.begin()).isGreaterThan(last);
        last = token.begin();
      }
    }
  }

  @Test
  void readsAQuotedParagraphInItsOwnLanguage() {
    AnnotatedText text =
        annotator.annotate(
            "Relatives speak at the gate of the prison",
            "The families of the men have waited for months outside the prison, and they say that nobody answers.\n\n"
                + "«A mi hermano se lo llevaron una noche de la casa y desde entonces no hemos sabido nada de él», dijo ella.\n\n"
                + "The director of the prison did not reply to a request for comment that was sent on Monday.");

    assertThat(text.language()).isEqualTo(Language.ENGLISH);
    assertThat(text.sentences()).extracting(Sentence::language).contains(Language.SPANISH);
    assertThat(text.sentences().getLast().language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void aThirdLanguageGivesNoSentences() {
    AnnotatedText text =
        annotator.annotate(
            "Der Minister antwortet nicht",
            "Die Zahl der Gefangenen ist im vergangenen Jahr deutlich gestiegen, wie das Ministerium am Montag mitteilte.");

    assertThat(text.language()).isEqualTo(Language.OTHER);
    assertThat(text.sentences()).isEmpty();
  }

  @Test
  void anEndlessSentenceIsCutAndNothingOfItLost() {
    String body = "word and number 17 ".repeat(2_000);
    AnnotatedText text = annotator.annotate("The headline of the article is this", body);

    assertThat(text.sentences())
        .allSatisfy(s -> assertThat(s.tokens()).hasSizeLessThanOrEqualTo(400));
    assertThat(text.sentences().stream().mapToInt(s -> s.tokens().size()).sum())
        .isGreaterThan(7_900);
  }

  @ParameterizedTest
  @ValueSource(strings = {"🎉", "👩‍👩‍👧", "\"", "(", "-", "CECOT", "1234", "é"})
  void whatHasNoBlankForPagesIsPassedOverInTime(String again) {
    String body =
        again.repeat(40_000) + "\n\nThe ministry in San Salvador said that 312 people had died.";

    AnnotatedText text =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> annotator.annotate("The headline of the article is this", body));

    assertThat(text.slice(text.sentences().getLast())).startsWith("The ministry").endsWith("died.");
    assertThat(tokens(text, text.sentences().size() - 1))
        .allSatisfy(t -> assertThat(t.word()).isEqualTo(text.slice(t.begin(), t.end())));
  }

  @Test
  void paragraphsOfALongDocumentKeepTheirNumbers() {
    String body = "The court ruled on it.\n\nIt will be heard again.\n\n".repeat(1_000).strip();

    AnnotatedText text = annotator.annotate("The headline of the article is this", body);

    assertThat(text.sentences()).hasSize(2_001);
    assertThat(text.sentences()).allSatisfy(s -> assertThat(s.paragraph()).isEqualTo(s.index()));
  }

  @Test
  void aReadingThatNobodyWaitsForEnds() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> annotator.annotate("A headline", "And the text of it is this."))
        .isInstanceOf(CancellationException.class);

    assertThat(Thread.interrupted()).isTrue();
  }

  private static List<Token> tokens(AnnotatedText text, int sentence) {
    return text.sentences().get(sentence).tokens();
  }
}
