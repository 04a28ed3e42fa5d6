package org.vigia.runtime.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Many phrases, found in a text in one pass. Built once by one thread; afterwards safe for any
 * number of readers.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseTrie<T> {
  private final Node<T> root = new Node<>();

  /**
   * A phrase found.
   *
   * @param begin index of its first word
   * @param end index behind its last word
   */
  public record Match<T>(int begin, int end, Phrase phrase, T value) {}

  /** Adds a phrase; one phrase may stand for several things. */
  public void add(Phrase phrase, T value) {
    Node<T> node = root;
    for (String word : phrase.words()) {
      node = node.children.computeIfAbsent(word, key -> new Node<>());
    }
    node.entries.add(new Entry<>(phrase, value));
  }

  /** Everything that begins at a word, the longest first. */
  public List<Match<T>> startingAt(Words text, int index) {
    Node<T> node = root.children.get(text.folded(index));
    if (node == null) {
      return List.of();
    }
    List<Match<T>> found = new ArrayList<>();
    int end = index + 1;
    while (node != null) {
      for (Entry<T> entry : node.entries) {
        if (entry.phrase.fits(text, index)) {
          found.add(new Match<>(index, end, entry.phrase, entry.value));
        }
      }
      node = end < text.size() ? node.children.get(text.folded(end)) : null;
      end++;
    }
    Collections.reverse(found);
    return found;
  }

  /** Visits every phrase, in no particular order. */
  public void forEach(BiConsumer<Phrase, T> visitor) {
    root.visit(visitor);
  }

  private static final class Node<T> {
    final Map<String, Node<T>> children = new HashMap<>();
    final List<Entry<T>> entries = new ArrayList<>();

    void visit(BiConsumer<Phrase, T> visitor) {
      entries.forEach(entry -> visitor.accept(entry.phrase, entry.value));
      children.values().forEach(child -> child.visit(visitor));
    }
  }

  private record Entry<T>(Phrase phrase, T value) {}
}
