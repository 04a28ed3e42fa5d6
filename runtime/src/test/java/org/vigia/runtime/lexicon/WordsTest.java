package org.vigia.runtime.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigia.runtime.lexicon.Words.Shape;

final class WordsTest {
  private static List<String> folded(String text) {
    Words words = Words.of(text);
    return IntStream.range(0, words.size()).mapToObj(words::folded).toList();
  }

  @Test
  void accentsCaseHyphensAndPossessivesFoldAway() {
    assertThat(folded("Guantánamo’s Mega-Prison")).containsExactly("guantanamo", "mega", "prison");
  }

  @Test
  void abbreviationsWithDotsAreOneWord() {
    assertThat(folded("the U.S. and EE.UU. under 8 C.F.R."))
        .containsExactly("the", "us", "and", "eeuu", "under", "8", "cfr");
  }

  @Test
  void aDotThatEndsTheTextIsNoAbbreviation() {
    assertThat(folded("He left. It ends.")).containsExactly("he", "left", ".", "it", "ends", ".");
  }

  @Test
  void provisionNumbersKeepTheirMarks() {
    assertThat(folded("art. 36.1.b")).containsExactly("art", ".", "36", ".", "1", ".", "b");
    assertThat(folded("22(8)")).containsExactly("22", "(", "8", ")");
  }

  @Test
  void offsetsLeadBackToTheText() {
    // given
    String text = "La megacárcel de «Tecoluca»";

    // when
    Words words = Words.of(text);

    // then
    assertThat(text.substring(words.at(1).begin(), words.at(1).end())).isEqualTo("megacárcel");
    assertThat(words.indexAt(text.indexOf("Tecoluca"))).isEqualTo(4);
  }

  @Test
  void sentencesEndAtFullStopsButNotBehindAbbreviations() {
    // when
    Words words = Words.of("Title\n\nOn Feb. 20 Mr. Cruz spoke. He left at noon! ¿Y después? Nada");

    // then
    assertThat(words.sentences()).isEqualTo(5);
    assertThat(words.at(words.indexAt(7)).opensSentence()).isTrue();
  }

  @Test
  void shapesTellAcronymsFromNames() {
    Words words = Words.of("ICE ice Ice 18th");
    assertThat(IntStream.range(0, 4).mapToObj(i -> words.at(i).shape()))
        .containsExactly(Shape.CAPITALS, Shape.SMALL, Shape.CAPITALISED, Shape.NUMBER);
  }

  @Test
  void anEmptyTextHasNoWords() {
    assertThat(Words.of("").size()).isZero();
  }
}
