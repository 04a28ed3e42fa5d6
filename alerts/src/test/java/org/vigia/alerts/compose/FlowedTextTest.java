package org.vigia.alerts.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowedTextTest {
  private static final String LINK =
      "https://vigia.example.org/subscriptions/stop/0123456789abcdef0123456789abcdef.abcdefghijklmnopqrstuvwx";

  @Test
  void noLineIsLongerThanSeventyTwoColumnsAndTheReaderGetsTheParagraphBack() {
    // given
    String paragraph =
        "Hace falta una frase bastante larga, de más de ciento cuarenta letras, para que la línea se parta dos"
            + " veces; ésta lo es, según se ve al contarlas.";

    // when
    String flowed = FlowedText.of(paragraph + "\n\nShort.\n");

    // then
    assertThat(flowed.lines())
        .hasSize(5)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(72));
    assertThat(flowed.replace(" \n", " ")).isEqualTo(paragraph + "\n\nShort.\n");
  }

  @Test
  void linksStayWhole() {
    assertThat(FlowedText.of("Open this page: " + LINK + " and press.\n"))
        .isEqualTo("Open this page: \n" + LINK + " \nand press.\n");
  }

  @Test
  void linesThatWouldBeTakenForSomethingElseAreStuffed() {
    assertThat(FlowedText.of("From here\n> said\n  " + LINK + "\n"))
        .isEqualTo(" From here\n > said\n   " + LINK + "\n");
    assertThat(FlowedText.of("x ".repeat(34) + "abc From there\n")).contains("abc \n From there");
  }

  @Test
  void aLineThatEndsInBlanksDoesNotRunOn() {
    assertThat(FlowedText.of("one  \ntwo\n")).isEqualTo("one\ntwo\n");
  }
}
