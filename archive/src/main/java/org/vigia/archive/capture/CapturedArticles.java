package org.vigia.archive.capture;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.vigia.contract.Article;
import org.vigia.contract.VigiaJson;
import tools.jackson.core.JacksonException;

/**
 * Finds the articles that were read from captures again: each was written beside its proof. Files
 * that are still being written are read as far as they go. Thread-safe.
 */
public final class CapturedArticles {
  private final Path directory;

  public CapturedArticles(Path directory) {
    this.directory = directory;
  }

  /**
   * Where an article stands.
   *
   * @param fetchedAt when its page was fetched
   */
  public record Place(Instant fetchedAt, Path file, long offset) {}

  /**
   * The places of all articles, in the order in which their pages were fetched.
   *
   * @param problems told of each file that cannot be read to its end, one sentence
   * @throws IOException if the folder cannot be listed
   */
  public List<Place> places(Consumer<String> problems) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(directory)) {
      files =
          listed.filter(f -> f.toString().endsWith(WarcFile.SUFFIX) || isOpen(f)).sorted().toList();
    }
    List<Place> places = new ArrayList<>();
    for (Path file : files) {
      try (WarcReader reader = new WarcReader(file)) {
        for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
          if (WarcRecords.isArticle(next.get())) {
            places.add(new Place(next.get().date(), file, reader.position()));
          }
        }
      } catch (IOException e) {
        if (!isOpen(file)) { // the end of an open one may be on its way
          problems.accept(file.getFileName() + " cannot be read to its end: " + e.getMessage());
        }
      }
    }
    places.sort(
        Comparator.comparing(Place::fetchedAt)
            .thenComparing(Place::file)
            .thenComparingLong(Place::offset));
    return places;
  }

  private static boolean isOpen(Path file) {
    return file.toString().endsWith(WarcFile.SUFFIX + WarcFile.OPEN);
  }

  /**
   * The article at a place.
   *
   * @throws IOException if it is not there any more, or is none
   */
  public Article read(Place place) throws IOException {
    try (FileChannel channel = FileChannel.open(find(place.file())).position(place.offset());
        WarcReader reader = new WarcReader(channel)) {
      WarcRecord record = reader.next().orElseThrow(() -> new IOException("no record at " + place));
      if (!(record instanceof WarcMetadata) || !WarcRecords.isArticle(record)) {
        throw new IOException("no article at " + place);
      }
      return VigiaJson.mapper().readValue(record.body().stream().readAllBytes(), Article.class);
    } catch (JacksonException e) {
      throw new IOException("no article at " + place + ": " + e.getOriginalMessage(), e);
    }
  }

  /** A file that was open when it was listed may have been closed since. */
  private static Path find(Path file) {
    if (Files.exists(file) || !isOpen(file)) {
      return file;
    }
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.substring(0, name.length() - WarcFile.OPEN.length()));
  }
}
