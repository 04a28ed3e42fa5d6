package org.vigia.ingest.opml;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes ids of names, each once. Used by one thread. */
final class SourceIds {
  private static final int LONGEST = 56;

  private final Set<String> taken;

  SourceIds(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** An id such as {@code diario-el-mundo} that nothing else has. */
  String of(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String stem = plain.isEmpty() ? "source" : plain;
    if (stem.length() > LONGEST) {
      stem = stem.substring(0, LONGEST).replaceAll("-+$", "");
    }
    String id = stem;
    for (int i = 2; !taken.add(id); i++) {
      id = stem + "-" + i;
    }
    return id;
  }
}
