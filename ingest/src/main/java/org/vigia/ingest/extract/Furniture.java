package org.vigia.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs that stand among an article's text and are not of it, told by their words: where they
 * come from a template there is often no name to tell them by. Pure.
 */
final class Furniture {
  /** Lines that are furniture wherever they stand. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?iu)^(?:read (?:more|also|next)|see also|related(?: articles?| stories| coverage|"
              + " news)?|more (?:on|from) .{0,60}|also read|lea (?:también|además|más)|lee"
              + " (?:también|más)|te puede interesar|puede (?:leer|interesarle)|también (?:lee|te"
              + " puede interesar)|más (?:noticias|información)|relacionad[oa]s?|notas?"
              + " relacionadas?|share(?: this)?(?: article| story| on .{0,40})?|comparte?(?: esta"
              + " nota| en .{0,40})?|compartir(?: en .{0,40})?|advert(?:isement)?|publicidad|anuncio|sponsored(?:"
              + " content)?|continue reading(?: below)?|story continues below.*|sign up (?:for|to)"
              + " .{0,120}|subscribe (?:to|now|here|for) .{0,120}|suscr[ií]b[ae](?:te|se)?"
              + " .{0,120}|follow (?:us|me|him|her|them)\\b.{0,80}|s[ií]gu[ea]nos .{0,80}|follow"
              + " .{0,40} on (?:twitter|facebook|instagram|x|threads|bluesky).{0,40}|like us on"
              + " facebook.{0,60}|©.*|copyright .{0,80}|all rights reserved\\.?|todos los derechos"
              + " reservados\\.?|click here .{0,60}|haga clic"
              + " .{0,60}|tags?(?::.*| [^.]{3,600})|etiquetas:.*|filed under:?.*|topics?:.{0,120}|temas:.{0,120}|this"
              + " document is subject to copyright.*|get the latest updates .{0,80}|caption|close|photo:"
              + " .{0,60}|image \\d+ of \\d+|\\(?(?:image|photo|foto) credit:? .{0,80}|comments?(?:"
              + " \\(\\d+\\))?|\\d+ comments?|comentarios(?: \\(\\d+\\))?|leave a"
              + " (?:comment|reply)|deja (?:un|tu) comentario|print(?: this)?(?: article|"
              + " page)?|imprimir|email(?: this)?|e-?mail|tweet|pin"
              + " it|reddit|linkedin|whatsapp|facebook|twitter|loading\\.*|cargando\\.*|(?:watch|listen|mira|escucha|vea|watch"
              + " video|ver video):?|photo(?:s)?:?|video:?|image:?|getty images|save|guardar|copy"
              + " link|copiar enlace|text size|tamaño del texto|join the conversation\\.*|don['’]t miss|no te"
              + " (?:lo )?pierdas|tell us what you think\\.*|this slideshow requires"
              + " javascript\\.?|\\d{1,3}(?: ?(?:/|of|de) ?| )?\\d{0,3}|\\[/?\\w+[^\\]]*\\](?:.{0,200}\\[/\\w+\\])?|citation:"
              + " .{0,200}\\bretrieved\\b.*)\\s*[:：»›>…]?\\s*$");

  /** Pointers to other articles: a word, a colon, the other's headline. */
  private static final Pattern POINTER =
      Pattern.compile(
          "(?iu)^(?:related(?: story| article| roundup| coverage)?|read (?:more|also|next|the full story)|see (?:more|also)|more|also"
              + " (?:read|see)|watch(?: also| now)?|listen|don['’]t miss|photos|must read|recommended|lea (?:también|además|más)|le[ea]"
              + " (?:también|más)|leer (?:también|más)|te puede interesar|le puede interesar|puede interesarle|vea (?:también|además)|ver"
              + " (?:también|más)|mir[ae] (?:también|además)|más sobre (?:el|este) tema|relacionad[oa]s?|notas? relacionadas?|contenido"
              + " relacionado|no te pierdas)\\s*[:|»>]\\s*.{3,200}$");

  /** Offers of mails, magazines and accounts. */
  private static final Pattern OFFER =
      Pattern.compile(
          "(?iu)\\b(?:subscribe|sign up|suscr[ií]b(?:e|a|ete|ase|irse)|reg[ií]strate|join)\\b.{0,80}\\b(?:newsletters?|magazine|inbox|podcast|e-?mails?|updates"
              + "|bolet[ií]n(?:es)?|correo|canal|whatsapp|telegram|today)\\b|\\bdelivered\\b.{0,40}\\b(?:inbox|letterbox|mornings?|daily)\\b"
              + "|\\b(?:inbox|newsletter)\\b.{0,60}\\bdelivered\\b|\\bfollow (?:us|him|her|them|me)\\b.{0,40}(?:\\b(?:on|twitter|facebook|instagram)\\b|@)"
              + "|\\bs[ií]g[ua][ea]?nos\\b.{0,40}\\b(?:en|twitter|facebook|instagram)\\b|^(?:e-?mail|write to|contact|reach|contact[ae] a|escr[ií]b[ae]"
              + " a)\\b.{1,80}@.{1,120}$|^\\W*\\S+@\\S+\\.\\S+\\W*$|^(?:www\\.|https?://|twitter\\.com/)\\S+$|\\bclick here for more\\b");

  /** One of these stands in each line that is an offer: cheaper to look for than the whole. */
  private static final List<String> IN_OFFERS =
      List.of(
          "@",
          "subscribe",
          "sign up",
          "suscr",
          "registrate",
          "regístrate",
          "join",
          "delivered",
          "follow",
          "siga",
          "sigu",
          "síga",
          "sígu",
          "www.",
          "http",
          "twitter.com/",
          "click here");

  private static final Pattern TOOLS =
      Pattern.compile(
          "(?iu)^(?:(?:imprimir|enviar|print|e-?mail|share|compartir|tweet|pdf|save|guardar|facebook|twitter|whatsapp|a\\+|a-)(?:\\s*[|·•/,]\\s*|\\s+|$)){2,12}$");
  private static final int LONGEST_OFFER = 320;

  /** Headings behind which a page goes on with something else. */
  private static final Pattern END =
      Pattern.compile(
          "(?iu)^(?:top (?:stories|news|videos?)|partner news|most (?:read|popular|viewed)|trending(?: now)?|latest (?:news|stories)|related"
              + " (?:news|stories|articles|coverage|posts|content|topics)|more (?:news|stories|articles|coverage)|more (?:on|from|in) .{2,40}|recommended(?: for"
              + " you)?|you (?:may|might) also (?:like|be interested in)|comments|leave a (?:comment|reply)|about the"
              + " authors?|sobre (?:el|la) autora?|noticias relacionadas|notas relacionadas|art[ií]culos relacionados|contenido"
              + " relacionado|más (?:noticias|historias|notas)|te (?:puede|podría) interesar|también te puede interesar|lo más (?:leído|visto)|últimas"
              + " noticias|comentarios|deja (?:un|tu) comentario|"
              + "(?:about|acerca de|sobre) (?:\\p{Lu}|the ).{1,60}(?<![.!?…:]))\\s*:?\\s*$");

  private static final Pattern DATE =
      Pattern.compile(
          "(?iu)\\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\\b\\.?,?"
              + "|\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ember|ober)?\\b\\.?"
              + "|\\b(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|se[pt]tiembre|setiembre|octubre|noviembre|diciembre)\\b"
              + "|\\b\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}\\b|\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b|\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\b"
              + "|\\b[ap]\\.?m\\b\\.?|\\b(?:e|c|m|p|h)[sd]?t\\b|\\b(?:gmt|utc|bst|cet|cest|amt|ist)\\b(?:[+-]\\d+)?");
  private static final Pattern YEAR_OR_TIME =
      Pattern.compile(
          "\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}:\\d{2}\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2}\\b");
  private static final Pattern OF_PUBLICATION =
      Pattern.compile(
          "(?iu)\\b(?:first |last |originally )?(?:published|updated|posted|modified|created|publicado|publicada|actualizado|actualizada|modificado|creado|fecha|date|edited)\\b"
              + "|\\b(?:on|at|by|por|el|a las|las|de|del|the|and|y|hours?|horas?|hrs|ago|hace|minutes?|min|read|lectura)\\b|[|·•–—:,/@-]");
  private static final Pattern BY =
      Pattern.compile("(?iu)^(?:by|por|de|escrito por|written by)[: ].*");

  private static final int LONGEST_END = 140;
  private static final String ENDING = ".!?…";
  private static final String CLOSING = "'\"”’»)";
  private static final int LONGEST_DATELINE = 140;
  private static final int WORDS_BESIDE_A_DATE = 5;
  private static final int LEAST_HEADLINE = 30;
  private static final int LONGEST_BYLINE = 120;

  private Furniture() {}

  /** Whether a paragraph is furniture wherever it stands. */
  static boolean isLine(String paragraph) {
    return LINE.matcher(paragraph).matches()
        || (paragraph.length() < 120 && TOOLS.matcher(paragraph).matches())
        || (paragraph.length() < 220
            && POINTER.matcher(paragraph).matches()
            && !paragraph.endsWith("."))
        || (paragraph.length() < LONGEST_OFFER && isOffer(paragraph));
  }

  private static boolean isOffer(String paragraph) {
    String lower = paragraph.toLowerCase(Locale.ROOT);
    for (String word : IN_OFFERS) {
      if (lower.contains(word)) {
        return OFFER.matcher(paragraph).find();
      }
    }
    return false;
  }

  /**
   * The paragraphs of an article without what stands before its text and behind it: lines that name
   * author and time, and what follows a heading such as "related stories".
   *
   * @param title of the article
   * @param byline the authors as the page names them, null if it does not
   */
  static List<String> trimmed(List<String> paragraphs, String title, @Nullable String byline) {
    int end = end(paragraphs);
    List<String> kept = new ArrayList<>();
    boolean begun = false;
    for (String paragraph : paragraphs.subList(0, end)) {
      begun = begun || isProse(paragraph);
      if (begun
          || (!isDateline(paragraph)
              && !isByline(paragraph, byline)
              && !beginsWithHeadline(paragraph, title))) {
        kept.add(paragraph);
      }
    }
    return kept;
  }

  /** Where the page goes on with something else, if most of the text stands before that. */
  private static int end(List<String> paragraphs) {
    int all = paragraphs.stream().mapToInt(String::length).sum();
    int before = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      String paragraph = paragraphs.get(i);
      if (before * 10 > all * 6
          && paragraph.length() <= LONGEST_END
          && END.matcher(paragraph).matches()) {
        return i;
      }
      before += paragraph.length();
    }
    return paragraphs.size();
  }

  private static boolean isProse(String paragraph) {
    int end = paragraph.length();
    while (end > 0 && CLOSING.indexOf(paragraph.charAt(end - 1)) >= 0) {
      end--;
    }
    return paragraph.length() > 80 && end > 0 && ENDING.indexOf(paragraph.charAt(end - 1)) >= 0;
  }

  private static boolean isDateline(String paragraph) {
    if (paragraph.length() > LONGEST_DATELINE || !YEAR_OR_TIME.matcher(paragraph).find()) {
      return false;
    }
    String rest = DATE.matcher(paragraph).replaceAll(" ");
    rest = OF_PUBLICATION.matcher(rest).replaceAll(" ").replaceAll("[^\\p{L} ]", " ").strip();
    return rest.isEmpty() || rest.split("\\s+").length <= WORDS_BESIDE_A_DATE;
  }

  /** Where nothing parts the headline from the line below it. */
  private static boolean beginsWithHeadline(String paragraph, String title) {
    return paragraph.length() >= LEAST_HEADLINE
        && paragraph.length() < title.length() + LONGEST_BYLINE
        && title
            .toLowerCase(Locale.ROOT)
            .contains(paragraph.substring(0, LEAST_HEADLINE).toLowerCase(Locale.ROOT));
  }

  private static boolean isByline(String paragraph, @Nullable String byline) {
    if (paragraph.length() > LONGEST_BYLINE || paragraph.endsWith(".")) {
      return false;
    }
    boolean named =
        byline != null
            && byline.length() > 4
            && paragraph.toLowerCase(Locale.ROOT).contains(byline.toLowerCase(Locale.ROOT));
    return named || (BY.matcher(paragraph).matches() && paragraph.split("\\s+").length < 9);
  }
}
