package org.vigia.enrich.legal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is not regular about Spanish verbs, from {@code spanish-verbs.yaml}. Immutable. */
final class SpanishIrregulars {
  private static final String RESOURCE = "spanish-verbs.yaml";
  private static final TypeReference<Map<String, Map<String, Stems>>> SHAPE =
      new TypeReference<>() {};

  /** Stems of a verb that no rule gives; null where it is regular. */
  record Stems(
      @Nullable String present,
      @Nullable String preterite,
      @Nullable String raised,
      @Nullable String participle,
      @Nullable String future,
      @Nullable String subjunctive,
      @Nullable String gerund) {
    static final Stems REGULAR = new Stems(null, null, null, null, null, null, null);

    private Stems behind(String prefix) {
      return new Stems(
          join(prefix, present),
          join(prefix, preterite),
          join(prefix, raised),
          join(prefix, participle),
          join(prefix, future),
          join(prefix, subjunctive),
          join(prefix, gerund));
    }

    private static @Nullable String join(String prefix, @Nullable String stem) {
      return stem == null ? null : prefix + stem;
    }
  }

  private final Map<String, Stems> byEnding;

  private SpanishIrregulars(Map<String, Stems> byEnding) {
    this.byEnding = byEnding;
  }

  /** Reads the irregular verbs from the class path. */
  static SpanishIrregulars bundled() {
    try (InputStream in = SpanishIrregulars.class.getResourceAsStream(RESOURCE)) {
      Map<String, Map<String, Stems>> data =
          new YAMLMapper().readValue(Objects.requireNonNull(in, RESOURCE), SHAPE);
      return new SpanishIrregulars(Objects.requireNonNull(data.get("verbs"), RESOURCE));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  Stems of(String infinitive) {
    Stems alone = byEnding.get("=" + infinitive);
    if (alone != null) {
      return alone;
    }
    for (int from = 0; from < infinitive.length() - 2; from++) {
      Stems stems = byEnding.get(infinitive.substring(from));
      if (stems != null) {
        return stems.behind(infinitive.substring(0, from));
      }
    }
    return Stems.REGULAR;
  }
}
