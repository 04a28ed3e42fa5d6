package org.vigia.runtime.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigia.runtime.lexicon.PhraseTrie.Match;

final class PhraseTrieTest {
  private final PhraseTrie<String> trie = new PhraseTrie<>();

  private List<String> startingAt(String text, int index) {
    return trie.startingAt(Words.of(text), index).stream().map(Match::value).toList();
  }

  @Test
  void theLongestPhraseComesFirst() {
    // given
    trie.add(Phrase.of("Convention against Torture"), "short");
    trie.add(Phrase.of("Convention against Torture and Other Cruel"), "long");

    // then
    assertThat(startingAt("Convention against Torture and other cruel", 0))
        .containsExactly("short");
    assertThat(startingAt("Convention Against Torture and Other Cruel", 0))
        .containsExactly("long", "short");
  }

  @Test
  void capitalsInAPhraseAreDemandedOfTheText() {
    // given
    trie.add(Phrase.of("ICE"), "agency");
    trie.add(Phrase.of("megacárcel"), "prison");

    // then
    assertThat(startingAt("ice", 0)).isEmpty();
    assertThat(startingAt("Ice", 0)).isEmpty();
    assertThat(startingAt("ICE’s", 0)).containsExactly("agency");
    assertThat(startingAt("MEGACARCEL", 0)).containsExactly("prison");
  }

  @Test
  void alternativesNestAndMayBeEmpty() {
    assertThat(Alternatives.expand("(U.S. |)Congress"))
        .containsExactly("U.S. Congress", "Congress");
    assertThat(Alternatives.expand("venezolan(o(s|)|a)"))
        .containsExactly("venezolanos", "venezolano", "venezolana");
  }

  @Test
  void unmatchedParenthesesAreRefused() {
    assertThatThrownBy(() -> Alternatives.expand("(a|b")).hasMessageContaining("without its ')'");
    assertThatThrownBy(() -> Alternatives.expand("a)")).hasMessageContaining("without its '('");
  }
}
