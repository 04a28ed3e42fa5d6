package org.vigia.archive.capture;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.cdx.CdxFormat;
import org.netpreserve.jwarc.cdx.CdxWriter;

/**
 * The index beside a closed capture file: one sorted CDXJ line for each response, as replay tools
 * such as pywb read it. It is made of the file alone, so that one that is missing can be made
 * again.
 */
final class CdxjIndex {
  static final String SUFFIX = ".cdxj";

  private CdxjIndex() {}

  /** Where the index of a capture file is. */
  static Path of(Path warc) {
    return warc.resolveSibling(warc.getFileName() + SUFFIX);
  }

  /** Writes the index of a closed capture file; it is there whole or not at all. */
  static void write(Path warc) throws IOException {
    Path index = of(warc);
    Path unfinished = index.resolveSibling(index.getFileName() + ".part");
    try (Writer out = Files.newBufferedWriter(unfinished);
        CdxWriter lines = new CdxWriter(out);
        WarcReader records = new WarcReader(warc)) {
      lines.setFormat(CdxFormat.CDXJ);
      lines.setSort(true);
      lines.process(records, String.valueOf(warc.getFileName()));
    }
    Files.move(unfinished, index, StandardCopyOption.ATOMIC_MOVE);
  }
}
