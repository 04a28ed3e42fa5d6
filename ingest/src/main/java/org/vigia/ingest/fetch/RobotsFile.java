package org.vigia.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a robots.txt says to one crawler (RFC 9309): the groups that name it, else those for all;
 * the longest rule wins, and of two alike the one that allows. Who asks for pauses of more than
 * five minutes allows nothing: longer ones are no way to follow the news, and shorter ones no
 * answer. Immutable.
 */
public final class RobotsFile {
  /** The name under which we ask, and the one that we answer to. */
  public static final String AGENT = "vigia";

  /** How the reason begins for which nothing is asked where there is no answer. */
  public static final String UNREADABLE = "robots.txt could not be read";

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
  private static final int MOST_WARNINGS = 0;
  private static final int LONGEST_FILE = 500 * 1024;

  private static final Pattern AGENTS =
      Pattern.compile("(?im)^[ \\t]*+user-?agent[ \\t]*+:([^#\\r\\n]++)");
  private static final Pattern SEPARATOR = Pattern.compile("[,;\\s]+");
  private static final Pattern VERSION = Pattern.compile("[^\\w-].*");

  private final BaseRobotRules rules;

  private RobotsFile(BaseRobotRules rules) {
    this.rules = rules;
  }

  /** No rules at all. */
  static RobotsFile allowingAll() {
    return new RobotsFile(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
  }

  /** Nothing is allowed. */
  static RobotsFile allowingNone() {
    return new RobotsFile(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));
  }

  /**
   * Reads a file, whatever it holds. The first 500 KiB count.
   *
   * @param agent the crawler's product token, in any case
   */
  public static RobotsFile read(byte[] body, String agent) {
    byte[] head = body.length > LONGEST_FILE ? Arrays.copyOf(body, LONGEST_FILE) : body;
    // The parser takes the address for its own messages, and for relative addresses of sitemaps.
    return new RobotsFile(
        new SimpleRobotRulesParser(LONGEST_DELAY.toMillis(), MOST_WARNINGS)
            .parseContent(
                "http://robots.invalid/robots.txt",
                namedAlone(head, agent),
                "text/plain",
                List.of(agent.toLowerCase(Locale.ROOT))));
  }

  /**
   * Lines like "User-agent: OtherBot, Vigia" are no part of the standard but are meant as they
   * read: where a later name of a line is ours, we are named once more on a line of our own.
   */
  private static byte[] namedAlone(byte[] file, String agent) {
    // One character for each byte: whatever the encoding, nothing else in the file changes.
    String text = new String(file, StandardCharsets.ISO_8859_1);
    String named =
        AGENTS
            .matcher(text)
            .replaceAll(line ->
                Matcher.quoteReplacement(
                    names(line.group(1)).anyMatch(agent::equalsIgnoreCase)
                        ? line.group() + "\nUser-agent: " + agent + "\n"
                        : line.group()));
    return named.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The product tokens of a line, without versions. */
  private static Stream<String> names(String line) {
    return SEPARATOR.splitAsStream(line).map(name -> VERSION.matcher(name).replaceFirst(""));
  }

  /** Whether an address may be asked for. */
  public boolean allows(URI url) {
    return rules.isAllowed(url.toString());
  }

  /** The pause that is asked for between two requests. */
  public Optional<Duration> crawlDelay() {
    long millis = rules.getCrawlDelay();
    return millis <= 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
  }
}
