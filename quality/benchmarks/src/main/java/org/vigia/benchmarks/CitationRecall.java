package org.vigia.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vigia.contract.VigiaJson;
import org.vigia.enrich.instrument.reference.LegalReference;
import org.vigia.enrich.instrument.reference.ReferenceReader;
import tools.jackson.databind.JsonNode;

/**
 * How many US citations of others' examples our reader finds.
 *
 * <p>Reads JSON lines {@code {"group": …, "text": …, "expected": ["347 U.S. 483", …]}}, which
 * {@code src/main/scripts/us-citations.py} makes from copies of eyecite and reporters-db (Free Law
 * Project); neither is part of this project. A citation counts as found if a reference has its
 * letters and digits, as written or in our spelling.
 */
public final class CitationRecall {
  private CitationRecall() {}

  /** Prints found and expected of each group, then what was missed. Argument: the file. */
  public static void main(String[] arguments) throws IOException {
    ReferenceReader reader = new ReferenceReader();
    Map<String, int[]> groups = new TreeMap<>();
    StringBuilder missed = new StringBuilder();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      JsonNode example = VigiaJson.mapper().readTree(line);
      String text = example.path("text").asString();
      List<LegalReference> references = reader.read(text);
      int[] counts = groups.computeIfAbsent(example.path("group").asString(), any -> new int[2]);
      for (JsonNode expected : example.path("expected")) {
        counts[1]++;
        if (references.stream().anyMatch(reference -> is(reference, expected.asString()))) {
          counts[0]++;
        } else {
          missed.append(
              "%s: %s in: %s%n"
                  .formatted(
                      example.path("group").asString(),
                      expected.asString(),
                      text.substring(0, Math.min(160, text.length())).replace('\n', ' ')));
        }
      }
    }
    System.out.print(missed);
    groups.forEach((group, counts) ->
        System.out.printf(
            Locale.ROOT,
            "%-28s %4d of %4d  %.3f%n",
            group,
            counts[0],
            counts[1],
            counts[1] == 0 ? 1.0 : counts[0] / (double) counts[1]));
  }

  private static boolean is(LegalReference reference, String expected) {
    String wanted = bare(expected);
    return bare(reference.normalized()).equals(wanted) || bare(reference.text()).startsWith(wanted);
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}_]", "").replaceAll("_+", "_");
  }
}
