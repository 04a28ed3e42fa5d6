package org.vigia.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.Language;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.FigureReader;
import org.vigia.enrich.statistic.number.NumberScope;
import org.vigia.enrich.statistic.number.SeparatorStyle;
import org.vigia.enrich.statistic.number.WordSplitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the reader of figures over the number and number-range cases of Recognizers-Text, in English
 * and Spanish.
 *
 * <p>{@code NumberSpecs DIR [--errors]}: DIR is a copy of that project's {@code Specs} folder,
 * github.com/microsoft/Recognizers-Text. Nothing of it is kept here.
 *
 * <p>A case of the number model passes if the values read are the values expected, in order and
 * none more. A case of the range model passes if the intervals are: both ends of a closed one, the
 * end and whether it is included of an open one ("more than 20" is not "at least 20"). Whether the
 * ends of "between 20 and 30" belong to it is not compared: a finding has no field for it. A plain
 * number stands for itself alone and is no interval unless the case expects "equal to".
 *
 * <p>Cases set aside, and counted as such: powers and exponents ({@code 1.1^23}, {@code 1e10}),
 * which no figure of the press is written in.
 */
public final class NumberSpecs {
  /** Relative; their values carry fifteen digits, ours of a range's ends one behind the point. */
  private static final double TOLERANCE = 1e-9;

  private final FigureReader reader = new FigureReader(NumberScope.EVERY_NUMBER);
  private final boolean errors;
  private final PrintStream out;
  private final Tally all = new Tally();

  private NumberSpecs(boolean errors, PrintStream out) {
    this.errors = errors;
    this.out = out;
  }

  /** Prints a line for each model and language, and one for all. */
  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      System.err.println("usage: NumberSpecs DIR [--errors], DIR a copy of the Specs folder");
      System.exit(2);
    }
    run(Path.of(args[0]), List.of(args).contains("--errors"), System.out);
  }

  static void run(Path specs, boolean errors, PrintStream out) throws IOException {
    NumberSpecs run = new NumberSpecs(errors, out);
    for (Language language : List.of(Language.ENGLISH, Language.SPANISH)) {
      Path folder =
          specs.resolve("Number").resolve(language == Language.ENGLISH ? "English" : "Spanish");
      run.model(folder.resolve("NumberModel.json"), language);
      run.model(folder.resolve("NumberRangeModel.json"), language);
    }
    run.print("all", run.all);
  }

  private static final class Tally {
    int cases;
    int passed;
    int aside;
  }

  /** An interval; an end that is missing is infinite. */
  private record Interval(double low, double high, boolean withLow, boolean withHigh) {
    boolean isPoint() {
      return low == high;
    }

    boolean isLike(Interval other) {
      boolean sameEnds = isNear(low, other.low) && isNear(high, other.high);
      boolean open = Double.isInfinite(low) || Double.isInfinite(high);
      return sameEnds && (!open || (withLow == other.withLow && withHigh == other.withHigh));
    }
  }

  private void model(Path file, Language language) throws IOException {
    boolean ranges = file.endsWith("NumberRangeModel.json");
    Tally tally = new Tally();
    String json = Files.readString(file, StandardCharsets.UTF_8);
    for (JsonNode test : JsonMapper.shared().readTree(json.replace("\uFEFF", ""))) {
      String input = test.path("Input").asString();
      if (isPower(test)) {
        tally.aside++;
        continue;
      }
      List<Figure> figures = read(input, language);
      String problem =
          ranges
              ? compareRanges(test.path("Results"), figures)
              : compareValues(test.path("Results"), figures);
      tally.cases++;
      tally.passed += problem.isEmpty() ? 1 : 0;
      if (errors && !problem.isEmpty()) {
        out.println(language.id() + (ranges ? " range  " : " number ") + input + "\n   " + problem);
      }
    }
    print(language.id() + " " + file.getFileName().toString().replace(".json", ""), tally);
    all.cases += tally.cases;
    all.passed += tally.passed;
    all.aside += tally.aside;
  }

  private List<Figure> read(String input, Language language) {
    String locale = language == Language.SPANISH ? "es-ES" : "en-US";
    return reader.read(
        WordSplitter.split(input, 0, input.length()),
        language,
        SeparatorStyle.of(input, language, locale));
  }

  private static boolean isPower(JsonNode test) {
    for (JsonNode result : test.path("Results")) {
      String text = result.path("Text").asString("").toLowerCase(Locale.ROOT);
      if (text.contains("^") || text.matches(".*\\de[+-]?\\d.*")) {
        return true;
      }
    }
    return false;
  }

  private static String compareValues(JsonNode results, List<Figure> figures) {
    List<Double> expected = new ArrayList<>();
    for (JsonNode result : results) {
      expected.add(number(result.path("Resolution").path("value").asString()));
    }
    List<Double> read = new ArrayList<>();
    for (Figure figure : figures) {
      read.add(low(figure));
      if (figure.high() != null) {
        read.add(high(figure));
      }
    }
    boolean same = expected.size() == read.size();
    for (int i = 0; same && i < read.size(); i++) {
      same = isNear(expected.get(i), read.get(i));
    }
    return same ? "" : "expected " + expected + ", read " + read;
  }

  private static String compareRanges(JsonNode results, List<Figure> figures) {
    List<Interval> expected = new ArrayList<>();
    for (JsonNode result : results) {
      expected.add(interval(result.path("Resolution").path("value").asString()));
    }
    List<Interval> read = new ArrayList<>();
    for (Figure figure : figures) {
      Interval interval = interval(figure);
      boolean pointExpected = expected.stream().anyMatch(e -> e.isPoint() && e.isLike(interval));
      if (!interval.isPoint() || pointExpected) {
        read.add(interval);
      }
    }
    boolean same = expected.size() == read.size();
    for (int i = 0; same && i < read.size(); i++) {
      same = expected.get(i).isLike(read.get(i));
    }
    return same ? "" : "expected " + expected + ", read " + read;
  }

  private static Interval interval(String written) {
    String inner = written.substring(1, written.length() - 1);
    int comma = inner.indexOf(',');
    String low = inner.substring(0, comma);
    String high = inner.substring(comma + 1);
    return new Interval(
        low.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(low),
        high.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(high),
        !low.isEmpty() && written.startsWith("["),
        !high.isEmpty() && written.endsWith("]"));
  }

  private static Interval interval(Figure figure) {
    double low = low(figure);
    FigureComparator comparator = figure.comparator();
    return switch (comparator) {
      case EXACT, ABOUT -> new Interval(low, low, true, true);
      case AT_LEAST -> new Interval(low, Double.POSITIVE_INFINITY, true, false);
      case MORE_THAN -> new Interval(low, Double.POSITIVE_INFINITY, false, false);
      case AT_MOST -> new Interval(Double.NEGATIVE_INFINITY, low, false, true);
      case LESS_THAN -> new Interval(Double.NEGATIVE_INFINITY, low, false, false);
      case RANGE -> new Interval(low, high(figure), true, true);
    };
  }

  private static double low(Figure figure) {
    return figure.ratio() == null ? figure.value().doubleValue() : figure.ratio().doubleValue();
  }

  private static double high(Figure figure) {
    if (figure.high() == null) {
      return Double.NaN;
    }
    return figure.fraction()
        ? figure.high().movePointLeft(2).doubleValue()
        : figure.high().doubleValue();
  }

  private static double number(String written) {
    return Double.parseDouble(written.replace(',', '.'));
  }

  private static boolean isNear(double a, double b) {
    return a == b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
  }

  private void print(String name, Tally tally) {
    out.printf(
        Locale.ROOT,
        "%-20s cases %4d  passed %4d  share %.3f  set aside %2d, share with them %.3f%n",
        name,
        tally.cases,
        tally.passed,
        tally.cases == 0 ? 0 : (double) tally.passed / tally.cases,
        tally.aside,
        tally.cases == 0 ? 0 : (double) tally.passed / (tally.cases + tally.aside));
  }
}
