package org.vigia.benchmarks.quantity;

import java.util.ArrayList;
import java.util.List;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.Sentence;
import org.vigia.enrich.text.Token;

/** The words of a text with what CoreNLP knows of each; outside the text there is none. */
record TaggedRow(List<Word> words, List<String> tags, List<String> lemmas, List<String> names) {
  static TaggedRow of(List<Word> words, AnnotatedText text) {
    List<Token> tokens = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      tokens.addAll(sentence.tokens());
    }
    List<String> tags = new ArrayList<>();
    List<String> lemmas = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int at = 0;
    for (Word word : words) {
      while (at < tokens.size() && tokens.get(at).end() <= word.begin()) {
        at++;
      }
      Token token =
          at < tokens.size() && tokens.get(at).begin() < word.end() ? tokens.get(at) : null;
      boolean whole = token != null && token.begin() == word.begin() && token.end() == word.end();
      tags.add(token == null ? "" : token.pos());
      lemmas.add(whole && token != null ? token.lemma() : word.folded());
      names.add(token == null ? "O" : token.entity());
    }
    return new TaggedRow(words, tags, lemmas, names);
  }

  boolean has(int at) {
    return at >= 0 && at < words.size();
  }

  Word at(int at) {
    return words.get(at);
  }

  boolean is(int at, String... forms) {
    return has(at) && words.get(at).is(forms);
  }

  boolean isTagged(int at, String... starts) {
    if (has(at)) {
      for (String start : starts) {
        if (tags.get(at).startsWith(start)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean isNoun(int at) {
    return isTagged(at, "NN");
  }

  boolean isName(int at) {
    return isTagged(at, "NNP") && words.get(at).isCapitalized();
  }

  boolean isPerson(int at) {
    return has(at) && names.get(at).equals("PERSON");
  }

  boolean isGlued(int at) {
    return has(at) && words.get(at).glued();
  }
}
