package org.vigia.enrich.instrument.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The abbreviations of US reporters from {@code reporters.yaml}, found however they are spaced and
 * stopped: "F. Supp. 2d", "F.Supp.2d" and "F Supp 2d" are one.
 */
final class Reporters {
  private static final TypeReference<Map<String, List<String>>> SHAPE = new TypeReference<>() {};
  private static final Pattern ENTRY = Pattern.compile("([^\\[]+?)(?: \\[([^\\]]+)])?");
  private static final String NEUTRAL = "neutral";

  /** Fewer letters than this need their full stops: "5 US 3" is no citation, "63 NY2d 5" is. */
  private static final int FEWEST_BARE_LETTERS = 3;

  /**
   * How sure an abbreviation is of itself.
   *
   * @param name its usual spelling
   * @param bare whether it is one without its full stops too
   * @param word whether it is a word that means something else in other places: "Ohio"
   */
  record Reporter(String name, boolean bare, boolean word) {}

  private final Map<String, Reporter> printed = new HashMap<>();
  private final Map<String, Reporter> neutral = new HashMap<>();

  private Reporters() {}

  static Reporters bundled() {
    Reporters reporters = new Reporters();
    try (InputStream in = Reporters.class.getResourceAsStream("reporters.yaml")) {
      new YAMLMapper()
          .readValue(Objects.requireNonNull(in, "reporters.yaml"), SHAPE)
          .forEach(reporters::add);
    } catch (IOException e) {
      throw new UncheckedIOException("reporters.yaml", e);
    }
    return reporters;
  }

  private void add(String group, List<String> entries) {
    Map<String, Reporter> into = group.equals(NEUTRAL) ? neutral : printed;
    for (String entry : entries) {
      Matcher parts = ENTRY.matcher(entry);
      if (!parts.matches()) {
        throw new IllegalArgumentException("reporters.yaml: " + entry);
      }
      String name = parts.group(1);
      for (String series : Objects.requireNonNullElse(parts.group(2), "1").split(" ", -1)) {
        for (String written : spellings(name)) {
          into.putIfAbsent(
              key(written + (series.equals("1") ? "" : series)), reporter(name, series));
        }
      }
    }
  }

  private static List<String> spellings(String name) {
    List<String> spellings = new ArrayList<>(List.of(name));
    if (name.contains("App'x")) {
      spellings.add(name.replace("App'x", "Appx."));
    }
    spellings.add(name + " Rep.");
    spellings.add(name + " R.");
    if (name.startsWith("N.Y.")) {
      spellings.add(name.replace("N.Y.", "New York "));
    }
    return spellings;
  }

  private static Reporter reporter(String name, String series) {
    boolean first = series.equals("1");
    boolean initials = name.replaceAll("\\w\\.|&| ", "").isEmpty();
    String whole = first ? name : name + (initials ? "" : " ") + series;
    long letters = name.chars().filter(Character::isLetter).count();
    boolean several = name.contains(" ") || initials;
    boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
    boolean word = first && !capitals && name.indexOf('.') < 0 && name.indexOf(' ') < 0;
    return new Reporter(whole, !first || (several && letters >= FEWEST_BARE_LETTERS), word);
  }

  /** A printed reporter as written in a text. */
  Optional<Reporter> printed(String written) {
    return Optional.ofNullable(printed.get(key(written)))
        .filter(reporter -> reporter.bare() || reporter.word() || written.indexOf('.') >= 0);
  }

  /** The abbreviation of a court whose decisions carry its own numbers. */
  Optional<Reporter> neutral(String written) {
    return Optional.ofNullable(neutral.get(key(written)));
  }

  private static String key(String written) {
    StringBuilder key = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '&') {
        key.append(c);
      }
    }
    return key.toString();
  }
}
