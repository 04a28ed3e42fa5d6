package org.vigia.standalone.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.VigiaJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was measured.
 *
 * @param tokens of all documents, as CoreNLP's default pipeline counts them where it took part
 * @param loadSeconds to load both languages' models and all word lists
 * @param firstDocumentSeconds from the start of the process to the end of the first reading
 * @param heapBytes in use after load and collection
 * @param roundSeconds of each timed round
 * @param coreNlp null where it took no part
 */
public record BenchResult(
    int documents,
    long tokens,
    int rounds,
    double loadSeconds,
    double firstDocumentSeconds,
    long heapBytes,
    List<Double> roundSeconds,
    @Nullable CoreNlp coreNlp) {
  private static final int MIB = 1024 * 1024;

  /** The same of CoreNLP's default pipeline; its heap is what came on top. */
  public record CoreNlp(double loadSeconds, long heapBytes, List<Double> roundSeconds) {}

  /** Tokens per second in the median round. */
  double tokensPerSecond() {
    return tokens / median(roundSeconds);
  }

  /** As JSON, on one line. */
  public String json() {
    ObjectNode tree = VigiaJson.mapper().createObjectNode();
    if (coreNlp != null) {
      tree.put("ratio", rounded(median(coreNlp.roundSeconds) / median(roundSeconds)));
    }
    tree.put("vigiaTokensPerSecond", rounded(tokensPerSecond()));
    if (coreNlp != null) {
      tree.put("coreNlpTokensPerSecond", rounded(tokens / median(coreNlp.roundSeconds)));
    }
    tree.put("documents", documents).put("tokens", tokens).put("rounds", rounds);
    of(tree.putObject("vigia"), loadSeconds, heapBytes, roundSeconds)
        .put("firstDocumentSeconds", rounded(firstDocumentSeconds));
    if (coreNlp != null) {
      of(tree.putObject("coreNlp"), coreNlp.loadSeconds, coreNlp.heapBytes, coreNlp.roundSeconds);
    }
    return VigiaJson.mapper().writeValueAsString(tree);
  }

  /** For people. */
  public String text() {
    String own =
        line("Vigía", tokensPerSecond(), loadSeconds, heapBytes)
            + String.format(
                Locale.ROOT,
                ", first document %.1f s after the start of the process",
                firstDocumentSeconds);
    String head =
        String.format(
            Locale.ROOT,
            "%d documents, %d tokens, one thread, median of %d rounds%n",
            documents,
            tokens,
            rounds);
    if (coreNlp == null) {
      return head + own;
    }
    double other = tokens / median(coreNlp.roundSeconds);
    return head
        + own
        + System.lineSeparator()
        + line("CoreNLP", other, coreNlp.loadSeconds, coreNlp.heapBytes)
        + String.format(
            Locale.ROOT,
            "%nratio   %.1f (CoreNLP: tokenize,ssplit,pos,lemma,ner with its defaults, English, over the same documents)",
            tokensPerSecond() / other);
  }

  private static String line(String who, double perSecond, double load, long heap) {
    return String.format(
        Locale.ROOT,
        "%-8s%,.0f tokens/s, loaded in %.1f s, %d MiB heap after load",
        who,
        perSecond,
        load,
        heap / MIB);
  }

  private static ObjectNode of(ObjectNode node, double load, long heap, List<Double> seconds) {
    node.put("loadSeconds", rounded(load)).put("heapMiB", heap / MIB);
    seconds.forEach(node.putArray("roundSeconds")::add);
    return node;
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
