package org.vigia.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigia.ingest.fetch.RobotsFile;

/**
 * What Google's tests of robots.txt (google/robotstxt, {@code robots_test.cc}) and those of
 * crawler-commons ({@code SimpleRobotRulesParserTest}, with its files) expect, against the class by
 * which ingest decides. The folder holds checkouts named {@code robotstxt} and {@code
 * crawler-commons}. Their sources are read, not run.
 *
 * <p>Set aside and counted: addresses that no request can hold (empty, or not in ASCII); tests
 * whose text is built in a loop or a list; agents that are no product token (a whole user agent,
 * several at once).
 */
public final class RobotsCases {
  private static final Pattern TEST =
      Pattern.compile("\\bTEST\\( ?\\w+, ?(\\w+) ?\\)|\\bvoid (\\w+)\\(");
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?:string_view|std::string|\\bchar|String|byte\\[\\]|^) ?(\\w+)(?:\\[\\])? = (.*);");
  private static final Pattern GOOGLE =
      Pattern.compile(
          "EXPECT_(TRUE|FALSE)\\( ?IsUserAgentAllowed\\( ?([^,]+), ?([^,]+), ?(.+?) ?\\) ?\\) ?;");
  private static final Pattern RULES =
      Pattern.compile("(\\w+) = createRobotRules\\( ?(\\S+?), (.*?)(?:, (?:true|false))?\\) ?;");
  private static final Pattern ASSERTED =
      Pattern.compile(
          "assert(True|False|Equals)\\( ?(?:isAllowed, )?(\\w+)\\.isAllowed\\( ?(\\S+?) ?\\)");
  private static final Pattern TOKEN = Pattern.compile("[\\w-]+");
  private static final Pattern DELAY =
      Pattern.compile("assertEquals\\( ?(\\d+)L?, (\\w+)\\.getCrawlDelay\\(\\)");

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Rules> rules = new HashMap<>();
  private final List<String> misses = new ArrayList<>();
  private final CaseSource source;
  private final Path files;
  private String test = "";
  private List<String> table = List.of();
  private int held;
  private int counted;
  private int aside;

  /** A file, one character for each of its bytes, and who asks. */
  private record Rules(String latin, String agent) {
    RobotsFile file() {
      return RobotsFile.read(latin.getBytes(StandardCharsets.ISO_8859_1), agent);
    }
  }

  private RobotsCases(Path source, Path files) throws IOException {
    this.source = new CaseSource(Files.readString(source));
    this.files = files;
  }

  /** Arguments: the folder of both checkouts; {@code --errors} prints each miss. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    boolean errors = Stream.of(arguments).anyMatch("--errors"::equals);
    new RobotsCases(folder.resolve("robotstxt/robots_test.cc"), folder).run("google", errors);
    Path tests = folder.resolve("crawler-commons/src/test");
    new RobotsCases(
            tests.resolve("java/crawlercommons/robots/SimpleRobotRulesParserTest.java"),
            tests.resolve("resources"))
        .run("crawler-commons", errors);
  }

  private void run(String name, boolean errors) {
    for (String statement : source.statements()) {
      step(statement);
    }
    if (errors) {
      misses.forEach(System.out::println);
    }
    System.out.printf(
        Locale.ROOT,
        "%-16s %4d of %4d  %.3f  (set aside %d)%n",
        name,
        held,
        counted,
        held / (double) Math.max(1, counted),
        aside);
  }

  private void step(String statement) {
    if (statement.contains("CsvSource")) {
      table = List.of();
    }
    if (statement.contains("«") && statement.strip().startsWith("«") && statement.endsWith("}")) {
      table = source.each(statement); // what stands between the braces of a table of cases
      return;
    }
    Matcher begins = TEST.matcher(statement);
    if (begins.find()) {
      test = begins.group(1) == null ? begins.group(2) : begins.group(1);
      texts.clear();
      rules.clear();
      if (!statement.contains("isAllowed")) {
        table = List.of();
      }
    }
    Matcher made = RULES.matcher(statement);
    if (made.find()) {
      rules(made);
      return;
    }
    Matcher assigned = ASSIGNED.matcher(statement);
    if (assigned.find()) {
      texts.put(assigned.group(1), text(assigned.group(2)));
    }
    Matcher google = GOOGLE.matcher(statement);
    if (google.find()) {
      judge(
          google.group(1).equals("TRUE"),
          new Rules(latin(bytes(google.group(2))), text(google.group(3))),
          text(google.group(4)),
          !TOKEN.matcher(text(google.group(3))).matches()
              || statement.contains("StrCat")
              || test.endsWith("LineTooLong"));
    }
    Matcher asserted = ASSERTED.matcher(statement);
    if (asserted.find()) {
      asserted(asserted);
    }
    Matcher delay = DELAY.matcher(statement);
    if (delay.find()) {
      delay(Duration.ofMillis(Long.parseLong(delay.group(1))), rules.get(delay.group(2)));
    }
  }

  private void rules(Matcher made) {
    String agent = text(made.group(2));
    boolean known = made.group(3).contains("«") || texts.containsKey(variable(made.group(3)));
    if (known && TOKEN.matcher(agent).matches()) {
      rules.put(made.group(1), new Rules(latin(bytes(made.group(3))), agent));
    } else {
      rules.remove(made.group(1));
    }
  }

  private void asserted(Matcher asserted) {
    Rules asked = rules.get(asserted.group(2));
    if (!asserted.group(1).equals("Equals")) {
      judge(asserted.group(1).equals("True"), asked, text(asserted.group(3)), false);
      return;
    }
    for (String row : table) {
      // What is wanted, perhaps the path of a rule or what another way of matching gives, the
      // address.
      String[] columns = row.split(",\\s*", -1);
      boolean wanted = columns[0].equalsIgnoreCase("true");
      boolean ofRule = columns.length == 3 && columns[1].startsWith("/");
      judge(wanted, ofRule ? forbidding(columns[1]) : asked, columns[columns.length - 1], false);
    }
  }

  private static Rules forbidding(String path) {
    String file = "User-agent: *\r\nDisallow: " + path + "\r\nAllow: /";
    return new Rules(latin(file.getBytes(StandardCharsets.UTF_8)), "mybot");
  }

  private void judge(boolean wanted, @Nullable Rules asked, String url, boolean built) {
    URI address = address(url);
    if (built || asked == null || address == null) {
      aside++;
      return;
    }
    count(
        asked.file().allows(address) == wanted,
        (wanted ? "should allow " : "should forbid ") + url,
        asked);
  }

  private void delay(Duration wanted, @Nullable Rules asked) {
    if (asked == null) {
      aside++;
      return;
    }
    Duration found = asked.file().crawlDelay().orElse(Duration.ZERO);
    count(found.equals(wanted), "delay should be " + wanted + ", is " + found, asked);
  }

  private void count(boolean holds, String what, Rules asked) {
    counted++;
    if (holds) {
      held++;
    } else {
      String body = asked.latin();
      misses.add(
          test
              + ": "
              + what
              + " to "
              + asked.agent()
              + "\n    "
              + body.substring(0, Math.min(400, body.length())).replace("\n", "\n    "));
    }
  }

  private static @Nullable URI address(String url) {
    if (url.isEmpty() || !url.chars().allMatch(c -> c > ' ' && c < 127)) {
      return null;
    }
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private byte[] bytes(String expression) {
    if (expression.contains("readFile")) {
      return file(source.joined(expression));
    }
    String name = variable(expression);
    if (texts.containsKey(name) && texts.get(name).startsWith("\0file")) {
      return file(texts.get(name).substring(5));
    }
    return text(name)
        .getBytes(
            expression.contains("ISO_8859_1")
                ? StandardCharsets.ISO_8859_1
                : StandardCharsets.UTF_8);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String variable(String expression) {
    return expression.replaceAll("\\..*", "").strip();
  }

  private byte[] file(String name) {
    try {
      return Files.readAllBytes(files.resolve(name.replaceFirst("^/", "")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What a variable holds, or the literals of an expression with the line ends between them. */
  private String text(String expression) {
    String plain = expression.strip();
    if (plain.contains("readFile")) {
      return "\0file" + source.joined(plain);
    }
    if (texts.containsKey(plain)) {
      return String.valueOf(texts.get(plain));
    }
    StringBuilder text = new StringBuilder();
    for (String part : plain.split("(?<=»)\\s*|\\s*\\+\\s*", -1)) {
      text.append(
          switch (part.strip()) {
            case "CRLF" -> "\r\n";
            case "CR" -> "\r";
            case "LF" -> "\n";
            default -> texts.getOrDefault(part.strip(), source.joined(part));
          });
    }
    return text.toString();
  }
}
