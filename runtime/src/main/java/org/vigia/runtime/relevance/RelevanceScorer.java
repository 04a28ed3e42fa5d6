package org.vigia.runtime.relevance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigia.contract.WatchTopic;
import org.vigia.runtime.lexicon.Alternatives;
import org.vigia.runtime.lexicon.LexiconException;
import org.vigia.runtime.lexicon.LexiconFile;
import org.vigia.runtime.lexicon.LexiconNode;
import org.vigia.runtime.lexicon.Phrase;
import org.vigia.runtime.lexicon.PhraseTrie;
import org.vigia.runtime.lexicon.PhraseTrie.Match;
import org.vigia.runtime.lexicon.Words;

/**
 * Scores a text against the watched topics, in English and Spanish, sentence by sentence and
 * without a language model. Immutable and safe for any number of threads; a 1,000-word article
 * takes well under a millisecond.
 */
public final class RelevanceScorer {
  /** How much each further telling sentence adds to the best one. */
  private static final double FURTHER = 0.35;

  private static final int SENTENCES_COUNTED = 4;

  /** Words and marks; what was learned from articles knows nothing of single sentences. */
  private static final int SHORTEST_ARTICLE = 60;

  private final PhraseTrie<String> signals;
  private final Map<WatchTopic, List<TopicRule>> rules;
  private final TopicJudge judge;

  private RelevanceScorer(
      PhraseTrie<String> signals, List<TopicRule> rules, TopicClassifier classifier) {
    this.signals = signals;
    this.rules = rules.stream().collect(Collectors.groupingBy(TopicRule::topic));
    this.judge = new TopicJudge(classifier);
  }

  /**
   * The scorer with the lexicon and the models that ship with the product.
   *
   * @throws LexiconException if a lexicon file is wrong
   * @throws IllegalStateException if a model is
   */
  public static RelevanceScorer bundled() {
    return bundled(TopicClassifier.bundled());
  }

  /**
   * The scorer with the lexicon that ships.
   *
   * @param classifier what has been learned of topics
   * @throws LexiconException if a lexicon file is wrong
   */
  public static RelevanceScorer bundled(TopicClassifier classifier) {
    return of(
        LexiconFile.load(RelevanceScorer.class, "signals.yaml"),
        LexiconFile.load(RelevanceScorer.class, "topics.yaml"),
        classifier);
  }

  static RelevanceScorer of(
      List<LexiconNode> signalNodes, List<LexiconNode> ruleNodes, TopicClassifier classifier) {
    PhraseTrie<String> signals = new PhraseTrie<>();
    Set<String> known = new HashSet<>();
    for (LexiconNode node : signalNodes) {
      node.allowing(Set.of("id", "phrases"));
      String id = node.text("id");
      if (!known.add(id)) {
        throw node.complaint("id", id + " stands twice");
      }
      for (String pattern : node.texts("phrases")) {
        try {
          Alternatives.expand(pattern).forEach(p -> signals.add(Phrase.of(p), id));
        } catch (IllegalArgumentException e) {
          throw node.complaint("phrases", String.valueOf(e.getMessage()));
        }
      }
    }
    return new RelevanceScorer(
        signals, ruleNodes.stream().map(n -> rule(n, known)).toList(), classifier);
  }

  private static TopicRule rule(LexiconNode node, Set<String> known) {
    node.allowing(Set.of("topic", "all", "none", "title", "document", "nowhere", "score"));
    for (String key : List.of("all", "none", "title", "document", "nowhere")) {
      for (String signal : node.texts(key)) {
        if (!known.contains(signal)) {
          throw node.complaint(key, "there is no signal " + signal);
        }
      }
    }
    try {
      return new TopicRule(
          WatchTopic.ofId(node.text("topic")),
          Set.copyOf(node.texts("all")),
          Set.copyOf(node.texts("none")),
          Set.copyOf(node.texts("title")),
          Set.copyOf(node.texts("document")),
          Set.copyOf(node.texts("nowhere")),
          Double.parseDouble(node.text("score")));
    } catch (NumberFormatException e) {
      throw node.complaint("score", "must be a number");
    } catch (IllegalArgumentException e) {
      throw node.complaint("all", String.valueOf(e.getMessage()));
    }
  }

  /** Scores an article. */
  public Relevance assess(String title, String text) {
    return assess(title + "\n\n" + text);
  }

  /** Scores a text whose headline, if any, is its first paragraph. */
  public Relevance assess(String text) {
    Words words = Words.of(text);
    List<Set<String>> sentences = signals(words);
    Map<WatchTopic, Double> byRule = byRule(sentences);
    if (words.size() < SHORTEST_ARTICLE) {
      return new Relevance(byRule);
    }
    Map<WatchTopic, Double> scores = new EnumMap<>(byRule);
    List<BitSet> windows = TopicTraits.of(words, sentences, byRule, judge.numbers());
    for (WatchTopic topic : WatchTopic.values()) {
      if (judge.knows(topic)) {
        double learned = judge.judge(topic, windows);
        double rule = byRule.getOrDefault(topic, 0.0);
        scores.put(
            topic, Math.max(Relevance.ofProbability(learned), Math.min(rule, Relevance.POSSIBLE)));
      }
    }
    return new Relevance(scores);
  }

  /** What the models go by, for the first window of a text, sorted: what is learned from. */
  public List<String> traits(String text) {
    Words words = Words.of(text);
    List<Set<String>> sentences = signals(words);
    List<String> names = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    TraitNumbers all =
        (kind, rest) ->
            numbers.computeIfAbsent(
                kind + rest,
                name -> {
                  names.add(name);
                  return names.size() - 1;
                });
    BitSet first = TopicTraits.of(words, sentences, byRule(sentences), all).getFirst();
    return first.stream().mapToObj(names::get).sorted().toList();
  }

  private List<Set<String>> signals(Words words) {
    List<Set<String>> sentences = new ArrayList<>();
    for (int i = 0; i < words.sentences(); i++) {
      sentences.add(Set.of());
    }
    for (int i = 0; i < words.size(); i++) {
      for (Match<String> match : signals.startingAt(words, i)) {
        int number = words.at(i).sentence();
        if (sentences.get(number).isEmpty()) {
          sentences.set(number, new HashSet<>());
        }
        sentences.get(number).add(match.value());
      }
    }
    return sentences;
  }

  private Map<WatchTopic, Double> byRule(List<Set<String>> sentences) {
    Set<String> document = new HashSet<>();
    sentences.forEach(document::addAll);
    Map<WatchTopic, Double> scores = new EnumMap<>(WatchTopic.class);
    for (WatchTopic topic : WatchTopic.values()) {
      double score = score(topic, sentences, document);
      if (score > 0) {
        scores.put(topic, score);
      }
    }
    return scores;
  }

  private double score(WatchTopic topic, List<Set<String>> sentences, Set<String> document) {
    List<Double> telling = new ArrayList<>();
    Set<String> title = sentences.isEmpty() ? Set.of() : sentences.getFirst();
    List<TopicRule> ofTopic = rules.getOrDefault(topic, List.of());
    for (Set<String> sentence : sentences) {
      if (sentence.isEmpty()) {
        continue; // each rule asks for something
      }
      double best = 0;
      for (TopicRule rule : ofTopic) {
        if (rule.score() > best && rule.holds(sentence, title, document)) {
          best = rule.score();
        }
      }
      if (best > 0) {
        telling.add(best);
      }
    }
    telling.sort(Comparator.reverseOrder());
    double sum = 0;
    for (int i = 0; i < Math.min(SENTENCES_COUNTED, telling.size()); i++) {
      sum += telling.get(i) * (i == 0 ? 1 : FURTHER);
    }
    return Math.min(1, sum);
  }
}
