package org.vigia.ingest.opml;

import java.util.List;
import org.vigia.runtime.config.SourceConfig;

/**
 * What an OPML file lists.
 *
 * @param sources new ones, in the order of the file
 * @param known how many it lists that are watched already
 * @param warnings outlines that were left out, each with its line
 */
public record OpmlSources(List<SourceConfig> sources, int known, List<String> warnings) {
  public OpmlSources {
    sources = List.copyOf(sources);
    warnings = List.copyOf(warnings);
  }
}
