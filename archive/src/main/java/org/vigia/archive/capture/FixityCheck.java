package org.vigia.archive.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Reads closed capture files again from end to end and compares every record with the digest that
 * was written with it. Files that are still being written are left out. Thread-safe.
 */
public final class FixityCheck {
  private final Path directory;

  public FixityCheck(Path directory) {
    this.directory = directory;
  }

  /**
   * Checks all closed files.
   *
   * @throws IOException if the folder cannot be listed
   */
  public FixityReport all() throws IOException {
    if (!Files.isDirectory(directory)) {
      return new FixityReport(0, 0, List.of());
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(directory)) {
      files = listed.filter(f -> f.toString().endsWith(WarcFile.SUFFIX)).sorted().toList();
    }
    long records = 0;
    List<String> problems = new ArrayList<>(missing());
    for (Path file : files) {
      records += check(file, problems);
    }
    return new FixityReport(files.size(), records, problems);
  }

  /** An index outlives its file only if somebody took that away. */
  private List<String> missing() throws IOException {
    try (Stream<Path> listed = Files.list(directory)) {
      return listed
          .map(f -> String.valueOf(f.getFileName()))
          .filter(name -> name.endsWith(CdxjIndex.SUFFIX))
          .map(name -> name.substring(0, name.length() - CdxjIndex.SUFFIX.length()))
          .filter(name -> !Files.exists(directory.resolve(name)))
          .sorted()
          .map(name -> name + ": is missing, and its index is there")
          .toList();
    }
  }

  private static long check(Path file, List<String> problems) {
    long records = 0;
    String name = String.valueOf(file.getFileName());
    try (WarcReader reader = new WarcReader(file)) {
      reader.calculateBlockDigest();
      for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        WarcRecord record = next.get();
        record.body().consume();
        records++;
        Optional<WarcDigest> stated = record.blockDigest();
        Optional<WarcDigest> found = record.calculatedBlockDigest();
        if (stated.isPresent() && found.isPresent() && !stated.get().equals(found.get())) {
          problems.add(name + ": record " + record.id() + " differs from its digest");
        }
      }
    } catch (IOException e) {
      problems.add(name + ": cannot be read after " + records + " records: " + e.getMessage());
    }
    return records;
  }
}
