package org.vigia.archive.capture;

import java.util.List;

/**
 * What a look at capture files found.
 *
 * @param files that were read
 * @param records in them
 * @param problems one sentence each; empty if every byte is as it was written
 */
public record FixityReport(int files, long records, List<String> problems) {
  public FixityReport {
    problems = List.copyOf(problems);
  }

  public boolean isSound() {
    return problems.isEmpty();
  }
}
