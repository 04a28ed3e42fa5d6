package org.vigia.alerts.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.finding.Finding;

/**
 * The words of one finding by field, with their places: what free queries are asked of. For one
 * thread.
 */
final class FoundWords {
  private static final int[] NOWHERE = {};

  private final Map<String, Map<String, int[]>> fields = new HashMap<>();
  private final Map<String, int[]> everywhere = new HashMap<>();
  private final Map<String, NavigableSet<String>> sorted = new HashMap<>();
  private final Map<String, Integer> ends = new HashMap<>();
  private final List<Text> texts = new ArrayList<>();
  private final Words analyzer;
  private @Nullable MemoryIndex index;

  private record Text(String field, String value) {}

  FoundWords(Findable findable, Words analyzer) {
    this.analyzer = analyzer;
    Finding finding = findable.finding();
    text("title", List.of(finding.article().title()));
    text("sentence", List.of(finding.sentence()));
    text("entity", findable.entities());
    text("instrument", findable.instruments());
    text("party", findable.parties());
    text("who", findable.who());
    text("source", List.of(finding.article().sourceName()));
    fields.put(FreeQuery.EVERYWHERE, everywhere);
    texts.forEach(text -> read(text.field(), text.value()));
  }

  /** What tells questions that may be answered from others: {@link Question#choices}. */
  Set<String> labels() {
    Set<String> labels = new HashSet<>();
    fields.forEach((field, words) -> {
      for (String word : words.keySet()) {
        labels.add(Question.label(field, word));
        if (field.equals(FreeQuery.EVERYWHERE) && word.length() >= Question.BEGINNING) {
          labels.add(Question.beginning(word));
        }
      }
    });
    return labels;
  }

  /** Where a word stands in a field; empty where it does not. */
  int[] places(String field, String word) {
    return of(field).getOrDefault(word, NOWHERE);
  }

  /** Whether a field has a word that begins so. */
  boolean hasPrefix(String field, String beginning) {
    String next =
        sorted.computeIfAbsent(field, f -> new TreeSet<>(of(f).keySet())).ceiling(beginning);
    return next != null && next.startsWith(beginning);
  }

  /** Asks Lucene itself. */
  boolean answers(Query query) {
    if (index == null) {
      index = new MemoryIndex();
      for (Text text : texts) {
        index.addField(text.field(), text.value(), analyzer);
        index.addField(FreeQuery.EVERYWHERE, text.value(), analyzer);
      }
    }
    return index.search(query) > 0;
  }

  private Map<String, int[]> of(String field) {
    return field.equals(FreeQuery.EVERYWHERE) ? everywhere : fields.getOrDefault(field, Map.of());
  }

  private void text(String field, List<String> values) {
    values.forEach(value -> texts.add(new Text(field, value)));
  }

  private void read(String field, String value) {
    try (TokenStream tokens = analyzer.tokenStream(field, value)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      int own = ends.getOrDefault(field, 0);
      int all = ends.getOrDefault(FreeQuery.EVERYWHERE, 0);
      tokens.reset();
      while (tokens.incrementToken()) {
        own += step.getPositionIncrement();
        all += step.getPositionIncrement();
        String word = term.toString();
        put(field, word, own);
        put(FreeQuery.EVERYWHERE, word, all);
      }
      tokens.end();
      ends.put(field, own + analyzer.getPositionIncrementGap(field));
      ends.put(FreeQuery.EVERYWHERE, all + analyzer.getPositionIncrementGap(field));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(String field, String word, int place) {
    fields
        .computeIfAbsent(field, f -> new HashMap<>())
        .merge(word, new int[] {place}, FoundWords::joined);
  }

  private static int[] joined(int[] before, int[] one) {
    int[] both = Arrays.copyOf(before, before.length + 1);
    both[before.length] = one[0];
    return both;
  }
}
