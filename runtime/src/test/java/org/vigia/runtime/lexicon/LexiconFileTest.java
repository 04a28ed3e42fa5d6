package org.vigia.runtime.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class LexiconFileTest {
  @Test
  void entriesAreReadWithTheirListsAndSwitches() {
    // when
    LexiconNode entry =
        LexiconFile.parse("x.yaml", "- {id: a, words: [b, c], on: true, names: [d, {name: e}]}")
            .getFirst();

    // then
    assertThat(entry.text("id")).isEqualTo("a");
    assertThat(entry.texts("words")).containsExactly("b", "c");
    assertThat(entry.flag("on")).isTrue();
    assertThat(entry.entries("names", "name").stream().map(n -> n.text("name")))
        .containsExactly("d", "e");
  }

  @Test
  void complaintsNameFileLineAndKey() {
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() ->
            LexiconFile.parse("x.yaml", "- id: a\n- id: b\n  nmes: [c]\n")
                .get(1)
                .allowing(Set.of("id", "names")))
        .withMessage("x.yaml, line 3, 'nmes': unknown; known here: id, names");
  }

  @Test
  void brokenYamlNamesItsLine() {
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> LexiconFile.parse("x.yaml", "- id: a\n- {id: b\n- c"))
        .withMessageContaining("x.yaml, line 3");
  }

  @Test
  void keysThatStandTwiceAreRefused() {
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> LexiconFile.parse("x.yaml", "- {id: a, id: b}"))
        .withMessageContaining("twice");
  }
}
