package org.vigia.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.vigia.ingest.feed.FeedEntry;
import org.vigia.ingest.feed.ParsedSource;
import org.vigia.ingest.feed.SourceReader;
import org.vigia.ingest.feed.UnreadableSourceException;
import org.vigia.ingest.url.WebUrl;

/**
 * How many of feedparser's cases (kurtmckee/feedparser, {@code tests/*.xml}) that speak of a field
 * that we keep are read as they expect: titles of feeds and entries, links and dates of entries,
 * encodings. Reads each case, also those that speak of nothing we keep: none may end in a crash.
 *
 * <p>Titles are compared as text: we keep no markup. Links are compared as addresses: hosts have no
 * capitals. An encoding holds if the bytes are read as the same document in that encoding would be.
 * Our reader gives no entry without an address: a case whose entry has none is given one before it
 * is read, unless it speaks of links.
 */
public final class FeedCases {
  private static final URI BASE = URI.create("http://127.0.0.1:8097/tests/feed.xml");
  private static final String TEXT = "u?(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")";
  private static final Pattern EXPECT = Pattern.compile("Expect:\\s*(.*)");
  private static final Pattern HEADER =
      Pattern.compile("(?im)^Header:\\s*Content-type:\\s*(\\S.*?)\\s*$");
  private static final Pattern TITLE =
      Pattern.compile("(feed|entries\\[0\\])\\['title'\\] == " + TEXT);
  private static final Pattern LINK = Pattern.compile("entries\\[0\\]\\['link'\\] == " + TEXT);
  private static final Pattern DATE =
      Pattern.compile(
          "entries\\[0\\]\\['(?:published|updated|date|modified|issued)_parsed'\\] =="
              + " (?:datetime\\.datetime)?\\((\\d+), (\\d+), (\\d+), (\\d+), (\\d+), (\\d+)[^)]*\\)");
  private static final Pattern ENCODING = Pattern.compile("encoding == " + TEXT);
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|(.))");

  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();
  private int read;
  private int crashed;

  private FeedCases() {}

  /** Arguments: the checkout; {@code --errors} prints each miss. */
  public static void main(String[] arguments) throws IOException {
    FeedCases cases = new FeedCases();
    try (Stream<Path> files = Files.walk(Path.of(arguments[0], "tests"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        cases.run(file);
      }
    }
    if (Stream.of(arguments).anyMatch("--errors"::equals)) {
      cases.misses.forEach(System.out::println);
    }
    int[] all = new int[2];
    cases.counts.forEach((field, count) -> {
      print(field, count);
      all[0] += count[0];
      all[1] += count[1];
    });
    print("all", all);
    System.out.println(cases.read + " files read, " + cases.crashed + " crashes");
  }

  private static void print(String field, int[] count) {
    System.out.printf(
        Locale.ROOT,
        "%-12s %4d of %4d  %.3f%n",
        field,
        count[0],
        count[1],
        count[0] / (double) Math.max(1, count[1]));
  }

  /** The boundary at which a crash is counted. */
  private void run(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    String text = latin.indexOf('\0') >= 0 ? latin.replace("\0", "") : latin;
    Matcher expect = EXPECT.matcher(text);
    String expected = expect.find() ? expect.group(1) : "";
    Matcher header = HEADER.matcher(text);
    String type = header.find() ? header.group(1) : "application/xml";
    read++;
    try {
      judge(file, bytes, type, expected);
    } catch (RuntimeException e) {
      crashed++;
      misses.add("CRASH " + file + " " + e);
    }
  }

  private void judge(Path file, byte[] bytes, String type, String expected) {
    Matcher title = TITLE.matcher(expected);
    while (title.find()) {
      String literal = unescaped(title);
      String wanted = plain(literal);
      boolean ofFeed = title.group(1).equals("feed");
      List<String> found =
          reading(withAddress(bytes), type).stream()
              .map(source -> ofFeed ? String.valueOf(source.title()) : entryTitle(source))
              .toList();
      // What stands there as text and looks like markup is text.
      count("title", file, found.contains(literal.strip()) ? literal.strip() : wanted, found);
    }
    Matcher link = LINK.matcher(expected);
    if (link.find()) {
      String wanted = link.group(1) == null ? link.group(2) : link.group(1);
      count(
          "link",
          file,
          WebUrl.of(wanted).map(URI::toString).orElse(wanted),
          reading(bytes, type).stream()
              .flatMap(s -> s.entries().stream().limit(1))
              .map(e -> e.link().toString())
              .toList());
    }
    Matcher date = DATE.matcher(expected);
    if (date.find()) {
      dates(file, withAddress(bytes), type, date);
    }
    Matcher encoding = ENCODING.matcher(expected);
    if (encoding.find()) {
      encoding(file, bytes, type, unescaped(encoding, 1));
    }
    var _ = reading(bytes, type);
  }

  private void dates(Path file, byte[] bytes, String type, Matcher date) {
    String wanted;
    try {
      int[] n = new int[6];
      for (int i = 0; i < n.length; i++) {
        n[i] = Integer.parseInt(date.group(i + 1));
      }
      wanted =
          LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n[5]).toInstant(ZoneOffset.UTC).toString();
    } catch (DateTimeException e) {
      return; // a time that is none
    }
    List<String> found = new ArrayList<>();
    for (ParsedSource source : reading(bytes, type)) {
      for (FeedEntry entry : source.entries().stream().limit(1).toList()) {
        add(found, entry.published());
        add(found, entry.updated());
      }
    }
    count("date", file, wanted, found);
  }

  private static void add(List<String> found, @org.jspecify.annotations.Nullable Instant date) {
    if (date != null) {
      found.add(date.toString());
    }
  }

  private void encoding(Path file, byte[] bytes, String type, String name) {
    Charset charset;
    try {
      charset = Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return; // Java knows no such encoding: nothing to compare with
    }
    byte[] given = withAddress(bytes);
    String document =
        new String(given, charset).replaceFirst("(?s)^\\uFEFF?\\s*<\\?xml.{0,200}?\\?>", "");
    String wanted =
        describe(reading(document.getBytes(StandardCharsets.UTF_8), "text/xml; charset=utf-8"));
    count("encoding", file, wanted, List.of(describe(reading(given, type))));
  }

  private static String describe(List<ParsedSource> sources) {
    StringBuilder text = new StringBuilder();
    for (ParsedSource source : sources) {
      text.append(source.title());
      source
          .entries()
          .forEach(e -> text.append('|').append(e.title()).append('|').append(e.summary()));
    }
    return text.toString();
  }

  private void count(String field, Path file, String wanted, List<String> found) {
    int[] count = counts.computeIfAbsent(field, _ -> new int[2]);
    count[1]++;
    if (found.contains(wanted)) {
      count[0]++;
    } else {
      misses.add(field + " " + file + "\n   wanted " + wanted + "\n   found  " + found);
    }
  }

  private static List<ParsedSource> reading(byte[] bytes, String type) {
    try {
      return List.of(new SourceReader().feed(bytes, type, BASE));
    } catch (UnreadableSourceException e) {
      return List.of();
    }
  }

  /** An entry without an address gets one; everything else stays as it is, byte for byte. */
  private static byte[] withAddress(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher entry = Pattern.compile("<((?:\\w+:)?(?:item|entry))\\b[^>]*[^/]?>").matcher(text);
    if (!entry.find()) {
      return bytes;
    }
    int end = text.indexOf("</" + entry.group(1), entry.end());
    String inside = text.substring(entry.end(), end < 0 ? text.length() : end);
    if (Pattern.compile("<(?:\\w+:)?(?:link|guid|id)\\b").matcher(inside).find()) {
      return bytes;
    }
    boolean atom = entry.group(1).endsWith("entry");
    String address =
        atom
            ? "<link href=\"http://example.org/given\"/>"
            : "<link>http://example.org/given</link>";
    return (text.substring(0, entry.end()) + address + text.substring(entry.end()))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String entryTitle(ParsedSource source) {
    return source.entries().isEmpty() ? "" : source.entries().getFirst().title();
  }

  private static String plain(String markup) {
    return Jsoup.parseBodyFragment(markup).text().replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  private static String unescaped(Matcher matcher) {
    return unescaped(matcher, 2);
  }

  private static String unescaped(Matcher matcher, int first) {
    String literal = matcher.group(first) == null ? matcher.group(first + 1) : matcher.group(first);
    return ESCAPE
        .matcher(literal)
        .replaceAll(e -> {
          for (int group = 1; group <= 3; group++) {
            if (e.group(group) != null) {
              return Matcher.quoteReplacement(
                  Character.toString(Integer.parseInt(e.group(group), 16)));
            }
          }
          return Matcher.quoteReplacement(
              switch (e.group(4)) {
                case "n" -> "\n";
                case "t" -> "\t";
                default -> e.group(4);
              });
        });
  }
}
