package org.vigia.ingest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what a feed lists: each address once, and no more than the bound. */
final class EntryList {
  private final Map<URI, FeedEntry> entries = new LinkedHashMap<>();
  private final int most;
  private int withoutAddress;
  private String firstWithout = "";
  private boolean full;

  EntryList(int most) {
    this.most = most;
  }

  void add(FeedEntry entry) {
    if (entries.size() < most) {
      entries.putIfAbsent(entry.link(), entry);
    } else if (!entries.containsKey(entry.link())) {
      full = true;
    }
  }

  /** Whether another reading could say more of an entry that was added. */
  boolean hasGaps() {
    return withoutAddress > 0 || entries.values().stream().anyMatch(FeedEntry::hasGaps);
  }

  /**
   * Takes from another reading of the same document what this one left blank, and what it did not
   * find at all.
   */
  void completeFrom(EntryList other) {
    other.entries.forEach((link, entry) -> {
      FeedEntry known = entries.get(link);
      if (known == null) {
        add(entry);
      } else {
        entries.put(link, known.completedBy(entry));
      }
    });
    withoutAddress = other.withoutAddress;
    firstWithout = other.firstWithout;
  }

  /**
   * Counts an entry that names no page.
   *
   * @param name by which the operator can find it in the feed
   */
  void passOver(String name) {
    if (withoutAddress++ == 0) {
      firstWithout = name;
    }
  }

  void clear() {
    entries.clear();
    withoutAddress = 0;
    full = false;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  List<FeedEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** What the operator should know of what is not there. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (withoutAddress > 0) {
      warnings.add(
          "has "
              + withoutAddress
              + " entries without an address; the first: '"
              + firstWithout
              + "'");
    }
    if (full) {
      warnings.add("lists more than " + most + " entries; the rest was left out");
    }
    return warnings;
  }
}
