package org.vigia.enrich.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.gazetteer.NameReader;
import org.vigia.enrich.legal.LegalReader;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.PlainText;
import org.vigia.enrich.text.Sentence;

/** What is not looked at closely must not be missed by anybody. */
final class ReadersAttentionTest {
  private static NameReader names;
  private static LegalReader legal;

  @BeforeAll
  static void load() {
    names = new NameReader(Gazetteer.bundled());
    legal = new LegalReader(Gazetteer.bundled());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | A judge blocked the flights.                          | true
          en | Under a deal with Honduras, flights will resume.      | true
          en | The sky was grey above the yard.                       | false
          es | La Sala ordenó liberarlos.                            | true
          es | Su acuerdo con Honduras, en el centro.                | true
          es | Llovía sobre el patio.                                | false
          """)
  void sentencesThatMayTellALegalEventAreTagged(String language, String text, boolean tagged) {
    AnnotatedText read = read(language, text);

    assertThat(attention(read, true).toGrammar(first(read).tokens(), read.language()))
        .isEqualTo(tagged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | On the island, Marta Quiroa waits.                     | true
          en | Quiroa waits on the island.                            | true
          en | On the island, the president of El Salvador waits.     | false
          en | On the island, Judge Bukele waits.                     | true
          en | In El Salvador the number of deaths grew on Monday.    | false
          en | by night El Salvador sleeps.                           | false
          es | de noche la lluvia cae en El Salvador.                 | false
          es | de noche la lluvia cae en Chirilagua.                  | true
          """)
  void namesAreLookedForWhereACapitalIsNotYetExplained(
      String language, String text, boolean lookedFor) {
    AnnotatedText read = read(language, text);

    assertThat(attention(read, true).toNames(first(read).tokens(), read.language()))
        .isEqualTo(lookedFor);
  }

  @Test
  void aDocumentOffTopicGetsNeither() {
    AnnotatedText read = read("en", "Judge Marta Quiroa blocked the flights.");

    assertThat(attention(read, false).toGrammar(first(read).tokens(), read.language())).isFalse();
    assertThat(attention(read, false).toNames(first(read).tokens(), read.language())).isFalse();
  }

  private static AnnotatedText read(String language, String text) {
    return language.equals("es") ? PlainText.spanish(text) : PlainText.english(text);
  }

  private static ReadersAttention attention(AnnotatedText text, boolean onTopic) {
    return new ReadersAttention(
        onTopic, names.read(text.text(), LocalDate.parse("2025-06-01")).spans(), legal);
  }

  private static Sentence first(AnnotatedText text) {
    return text.sentences().getFirst();
  }
}
