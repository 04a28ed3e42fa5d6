package org.vigia.enrich.gazetteer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigia.runtime.lexicon.Folding;
import org.vigia.runtime.lexicon.LexiconFile;
import org.vigia.runtime.lexicon.LexiconNode;

/**
 * Where an article was written, by the dateline that opens it: "LUMPKIN, Ga. — …", "SAN JOSÉ, Costa
 * Rica (Agency) — …", "Managua, 3 jun (Agencia).- …". Immutable and safe for any number of threads.
 */
public final class Datelines {
  private static final String FILE = "datelines.yaml";

  /** A headline, a byline and an image's caption may stand before it. */
  private static final int PARAGRAPHS = 4;

  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?<town>\\p{Lu}[\\p{L}.'’ -]{1,28}?)"
              + "(?:, (?<region>\\p{Lu}[\\p{L}. ]{1,24}?))?"
              + "(?:, (?:\\d{1,2} (?:de )?\\p{L}{3,10}\\.?|\\p{L}{3,9}\\.? \\d{1,2}))?"
              + "(?: ?\\([^)]{2,40}\\))?"
              + "(?: ?[—–]|\\.? ?[—–-]{1,2}|,? --) ");

  private static final Set<String> STATES =
      Set.of(
          "ala.",
          "alaska",
          "ariz.",
          "ark.",
          "calif.",
          "colo.",
          "conn.",
          "del.",
          "fla.",
          "ga.",
          "hawaii",
          "idaho",
          "ill.",
          "ind.",
          "iowa",
          "kan.",
          "ky.",
          "la.",
          "maine",
          "md.",
          "mass.",
          "mich.",
          "minn.",
          "miss.",
          "mo.",
          "mont.",
          "neb.",
          "nev.",
          "n.h.",
          "n.j.",
          "n.m.",
          "n.y.",
          "n.c.",
          "n.d.",
          "ohio",
          "okla.",
          "ore.",
          "pa.",
          "r.i.",
          "s.c.",
          "s.d.",
          "tenn.",
          "texas",
          "utah",
          "vt.",
          "va.",
          "wash.",
          "w.va.",
          "wis.",
          "wyo.",
          "d.c.",
          "alabama",
          "arizona",
          "arkansas",
          "california",
          "colorado",
          "connecticut",
          "delaware",
          "florida",
          "georgia",
          "illinois",
          "indiana",
          "kansas",
          "kentucky",
          "louisiana",
          "maryland",
          "massachusetts",
          "michigan",
          "minnesota",
          "mississippi",
          "missouri",
          "montana",
          "nebraska",
          "nevada",
          "new jersey",
          "new mexico",
          "north carolina",
          "oklahoma",
          "oregon",
          "pennsylvania",
          "tennessee",
          "virginia",
          "washington",
          "wisconsin",
          "luisiana",
          "tejas");

  private final Map<String, String> towns = new HashMap<>();

  private Datelines() {}

  /**
   * The datelines that ship with the product.
   *
   * @throws org.vigia.runtime.lexicon.LexiconException if the file is wrong; the message names line
   *     and key
   */
  public static Datelines bundled() {
    Datelines datelines = new Datelines();
    for (LexiconNode node : LexiconFile.load(Datelines.class, FILE)) {
      node.allowing(Set.of("country", "names"));
      String country = "country:" + node.text("country");
      node.texts("names").forEach(name -> datelines.towns.put(Folding.fold(name), country));
    }
    return datelines;
  }

  /** The country, as {@code country:XX}, in which an article says that it was written. */
  public Optional<String> read(String text) {
    int paragraph = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (line.isBlank()) {
        continue;
      }
      Matcher matcher = DATELINE.matcher(line.strip());
      if (paragraph > 0 && matcher.find()) {
        Optional<String> country = country(matcher.group("town"), matcher.group("region"));
        if (country.isPresent()) {
          return country;
        }
      }
      if (++paragraph > PARAGRAPHS) {
        break;
      }
    }
    return Optional.empty();
  }

  private Optional<String> country(String town, @Nullable String region) {
    String state = region == null ? "" : region.strip().toLowerCase(Locale.ROOT);
    // the full stop of "Ga." may have been taken for the sign before the dash
    if (STATES.contains(state) || STATES.contains(state + ".")) {
      return Optional.of("country:US");
    }
    return Optional.ofNullable(towns.get(Folding.fold(town.strip())));
  }
}
