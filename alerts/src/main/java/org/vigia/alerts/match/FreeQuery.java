package org.vigia.alerts.match;

import java.util.Set;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Reads free queries: words, "phrases", {@code AND OR NOT}, {@code "near words"~5}, {@code
 * deport*}, and {@code field:word} with the fields of {@link #FIELDS}. What could be slow or
 * surprising on somebody else's machine (regular expressions, leading wildcards, fuzzy words,
 * ranges) is refused.
 */
public final class FreeQuery {
  /** Fields that a query may name; without one it looks into all of them. */
  public static final Set<String> FIELDS =
      Set.of("title", "sentence", "entity", "instrument", "party", "who", "source");

  /** The field that holds the words of all the others. */
  static final String EVERYWHERE = "all";

  private static final int LONGEST_SLOP = 50;

  private FreeQuery() {}

  /**
   * Checks a query.
   *
   * @throws IllegalArgumentException if it cannot be read; the message says why
   */
  public static void check(String words) {
    read(words);
  }

  static Query read(String words) {
    try {
      Parser parser = new Parser();
      parser.setDefaultOperator(QueryParser.Operator.AND);
      parser.setAllowLeadingWildcard(false);
      Query query = parser.parse(words);
      if (query.toString().isBlank()) {
        throw new IllegalArgumentException("the query '" + words + "' has no word to look for");
      }
      return query;
    } catch (ParseException | IndexSearcher.TooManyClauses e) {
      throw new IllegalArgumentException(
          "the query '"
              + words
              + "' cannot be read ("
              + firstLine(e)
              + "); write words, \"a phrase\", AND, OR, NOT, deport*, title:word",
          e);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static final class Parser extends QueryParser {
    Parser() {
      super(EVERYWHERE, new Words());
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
      allow(field);
      return super.getFieldQuery(field, text, quoted);
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
      allow(field);
      return super.getFieldQuery(field, text, Math.min(slop, LONGEST_SLOP));
    }

    @Override
    protected Query getPrefixQuery(String field, String text) throws ParseException {
      allow(field);
      if (text.length() < 3) {
        throw new ParseException("at least three letters must stand before *");
      }
      return super.getPrefixQuery(field, text);
    }

    @Override
    protected Query getWildcardQuery(String field, String text) throws ParseException {
      throw new ParseException("* may only stand at the end of a word");
    }

    @Override
    protected Query getRegexpQuery(String field, String text) throws ParseException {
      throw new ParseException("regular expressions are not understood");
    }

    @Override
    protected Query getFuzzyQuery(String field, String text, float similarity)
        throws ParseException {
      throw new ParseException("~ may only follow a phrase");
    }

    @Override
    protected Query getRangeQuery(
        String field, String low, String high, boolean lowInclusive, boolean highInclusive)
        throws ParseException {
      throw new ParseException("ranges are not understood");
    }

    private static void allow(String field) throws ParseException {
      if (!field.equals(EVERYWHERE) && !FIELDS.contains(field)) {
        throw new ParseException(
            "there is no field '"
                + QueryParserBase.escape(field)
                + "'; there are: "
                + String.join(", ", FIELDS.stream().sorted().toList()));
      }
    }
  }
}
