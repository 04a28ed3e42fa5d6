package org.vigia.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigia.benchmarks.quantity.MatchScore;
import org.vigia.benchmarks.quantity.MatchScore.Score;
import org.vigia.benchmarks.quantity.QuantityTagger;
import org.vigia.benchmarks.quantity.Tagged;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the reader of figures over NewsQuant, 590 sentences of English news with 904 quantities.
 *
 * <p>{@code NewsQuant DIR [--errors] [--from N] [--to N]}: DIR is a copy of
 * github.com/satya77/CQE_Evaluation. Nothing of it is kept here. A match is what that project's
 * {@code evaluate_models.py} calls one, see {@link MatchScore}.
 */
public final class NewsQuant {
  private NewsQuant() {}

  /** Prints precision, recall and F1 of values, and of values with units. */
  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      System.err.println("usage: NewsQuant DIR [--errors] [--from N] [--to N]");
      System.exit(2);
    }
    List<String> options = List.of(args);
    Path file = Path.of(args[0]).resolve("data/formatted_test_set/NewsQuant.json");
    JsonNode sentences =
        JsonMapper.shared().readTree(Files.readString(file, StandardCharsets.UTF_8));
    int from = option(options, "--from", 0);
    int to = Math.min(option(options, "--to", Integer.MAX_VALUE), sentences.size());
    boolean errors = options.contains("--errors");
    QuantityTagger tagger = QuantityTagger.load();
    MatchScore score = new MatchScore();
    for (int i = from; i < to; i++) {
      String text = sentences.get(i).path("text").asString();
      List<Tagged> expected = new ArrayList<>();
      for (JsonNode quantity : sentences.get(i).path("quantities")) {
        expected.add(
            expected(
                quantity.path("value").asString(), quantity.path("normalized_unit").asString()));
      }
      List<Tagged> tagged = tagger.tag(text);
      score.add(expected, tagged);
      if (errors) {
        report(i, text, expected, tagged);
      }
    }
    System.out.printf(Locale.ROOT, "%d sentences%n", Math.max(0, to - from));
    print("value", score.values());
    print("value, one to one", score.strictValues());
    print("value and unit", score.units());
  }

  private static int option(List<String> options, String name, int otherwise) {
    int at = options.indexOf(name);
    return at < 0 || at + 1 >= options.size() ? otherwise : Integer.parseInt(options.get(at + 1));
  }

  /** Their decoding: a hyphen parts the ends of a range unless it starts the value. */
  private static Tagged expected(String value, String unit) {
    int hyphen = value.indexOf('-', 1);
    boolean range = hyphen > 0 && !value.contains("E") && !value.startsWith("-");
    return range
        ? new Tagged(
            Double.parseDouble(value.substring(0, hyphen).strip()),
            Double.parseDouble(value.substring(hyphen + 1).strip()),
            unit)
        : new Tagged(Double.parseDouble(value), Double.NaN, unit);
  }

  private static void report(int index, String text, List<Tagged> expected, List<Tagged> tagged) {
    List<Tagged> missed = new ArrayList<>(expected);
    List<Tagged> extra = new ArrayList<>(tagged);
    for (Tagged want : expected) {
      for (Tagged read : extra) {
        if (MatchScore.isSameValue(want, read) && MatchScore.isSameUnit(want, read)) {
          missed.remove(want);
          extra.remove(read);
          break;
        }
      }
    }
    if (!missed.isEmpty() || !extra.isEmpty()) {
      System.out.println(index + " " + text);
      missed.forEach(quantity -> System.out.println("    missed " + quantity));
      extra.forEach(quantity -> System.out.println("    extra  " + quantity));
    }
  }

  private static void print(String name, Score score) {
    System.out.printf(
        Locale.ROOT,
        "%-18s precision %.3f  recall %.3f  F1 %.3f%n",
        name,
        score.precision(),
        score.recall(),
        score.f1());
  }
}
