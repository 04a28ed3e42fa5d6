package org.vigia.ingest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Parts of a page that are not the article, told by their tags, names and roles. */
final class Boilerplate {
  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "button",
          "input",
          "select",
          "textarea",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "audio",
          "video",
          "map",
          "dialog",
          "head",
          "link",
          "meta",
          "menu",
          "datalist",
          "amp-ad",
          "amp-sidebar",
          "amp-analytics",
          "amp-social-share",
          "label");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "complementary",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tooltip");
  private static final Pattern NOT_ARTICLE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:comments?|comentarios?|disqus|respond|related\\w*|relacionad[oa]s?|recommend\\w*|recomendad[oa]s?|newsletters?|boletin|"
              + "subscribe\\w*|subscription|suscri\\w*|signup|sign-up|cookies?|gdpr|consent|social\\w*|shar(?:e|ing)\\w*|compartir|sharedaddy|addtoany|"
              + "breadcrumbs?|migas|sidebar\\w*|widgets?|advert\\w*|ads?|adsense|adslot|ad-\\w+|publicidad|banner\\w*|promo\\w*|sponsor\\w*|patrocinad[oa]|"
              + "outbrain|taboola|mgid|popular|trending|most-read|mas-leid[oa]s?|masleidas|lo-mas|more-stories|read-?more|leer-mas|leer-tambien|lea-tambien|"
              + "te-puede-interesar|also-read|see-also|you-may|more-on|more-from|next-article|prev-article|navigation|nav|navbar|menu|footer|masthead|"
              + "tags?|tagcloud|etiquetas|categories|post-meta|entry-meta|author-?(?:bio|box|info)\\w*|about-author|biograf\\w*|paywall-\\w+|modal|popup|overlay|"
              + "toolbar|pagination|pager|print-only|screen-reader\\w*|sr-only|visually-hidden|skip-link|hidden|invisible|"
              + "login|register|donate|donar|donaci[oó]n\\w*|support-us|apoyanos|copyright|disclaimer|jp-relatedposts|wp-block-buttons?|"
              + "rollover\\S*|tooltips?|hovercards?|popovers?|rating|ratings|survey|poll|encuesta|quiz|weather|clima|stock-ticker|ticker|app-promo|follow-us|siguenos|jump-to)(?=$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMENTS =
      Pattern.compile("comment|comentario|disqus|respond", Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "(?:^|[\\s_-])(?:comments?|comentarios?|disqus|respond|related\\w*|relacionad[oa]s?|recommend\\w*|sidebar\\w*|widgets?|recent\\w*|popular|trending|site-footer|copyright|menu|calendar)(?=$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTENT =
      Pattern.compile(
          "(?:^|[\\s_-])(?:article-?(?:body|content|text)\\w*|story-?body\\w*|entry-content|post-content|articlebody|main-content|cuerpo\\w*|nota-cuerpo|body-copy)(?=$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> OF_ARTICLE =
      List.of("entry-content", "post-body", "article-body");
  private static final int SHORTEST_OF_ARTICLE = 9;
  private static final int LARGEST_FORM = 1_500;

  private Boilerplate() {}

  /** Whether an element holds no text to read, whatever it is called. */
  static boolean isNeverText(Element element) {
    return NEVER.contains(element.normalName());
  }

  /** Whether an element, with everything in it, is never part of an article. */
  static boolean isAside(Element element, Asides page) {
    String tag = element.normalName();
    if (NEVER.contains(tag) || tag.equals("footer")) {
      return true;
    }
    if (tag.equals("body") || tag.equals("html") || tag.equals("article") || tag.equals("main")) {
      return false;
    }
    if (tag.equals("aside")) {
      return !isPullQuote(element);
    }
    if (tag.equals("form")) {
      return element.text().length() < LARGEST_FORM; // some frameworks wrap the whole page in one
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    if (isHidden(element.attributes())) {
      return true;
    }
    String names = names(element);
    return !names.isEmpty()
        && page.isNamedAside(names)
        && (!page.holdsArticle(element) || COMMENTS.matcher(names).find());
  }

  private static boolean isHidden(Attributes attributes) {
    String role = attributes.get("role");
    String style = attributes.get("style");
    return attributes.hasKey("hidden")
        || attributes.get("aria-hidden").equalsIgnoreCase("true")
        || (!role.isEmpty() && ROLES.contains(role.toLowerCase(Locale.ROOT)))
        || (!style.isEmpty() && HIDDEN.matcher(style).find());
  }

  /** Whether names tell that an element is not of an article. */
  static boolean isNameOfAside(String names) {
    return !names.isBlank() && NOT_ARTICLE.matcher(names).find() && !CONTENT.matcher(names).find();
  }

  /** Whether an element speaks of other articles, or of what readers say. */
  static boolean isOfOthers(Element element) {
    String tag = element.normalName();
    return tag.equals("nav")
        || tag.equals("aside")
        || tag.equals("footer")
        || tag.equals("script")
        || OF_OTHERS.matcher(names(element)).find();
  }

  /** Whether an element holds what readers say, or what the whole site says at the bottom. */
  static boolean isOfReaders(Element element) {
    return element.normalName().equals("script") || COMMENTS.matcher(names(element)).find();
  }

  /**
   * Whether an element is one that only articles have. Templates call the box of everything a
   * widget, or name it after its share buttons.
   */
  static boolean isOfArticle(Element element) {
    String tag = element.normalName();
    if (tag.equals("h1") || tag.equals("blockquote")) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    return isNamedOfArticle(element)
        || element.attributes().get("itemprop").equalsIgnoreCase("articleBody");
  }

  private static boolean isNamedOfArticle(Element element) {
    String names = element.attributes().get("class");
    if (names.length() < SHORTEST_OF_ARTICLE) {
      return false;
    }
    for (String name : OF_ARTICLE) {
      if (names.contains(name) && element.hasClass(name)) {
        return true;
      }
    }
    return false;
  }

  /** Names that authors give to the article's own block. */
  static boolean isNamedContent(Element element) {
    String names = element.attributesSize() == 0 ? "" : names(element);
    return (!names.isEmpty() && CONTENT.matcher(names).find())
        || element.attr("itemprop").equalsIgnoreCase("articleBody");
  }

  private static boolean isPullQuote(Element aside) {
    return names(aside).toLowerCase(Locale.ROOT).contains("quote");
  }

  private static String names(Element element) {
    String id = element.attributes().get("id");
    String classes = element.attributes().get("class").strip();
    if (id.length() + classes.length() > 600) {
      return "";
    }
    return id.isEmpty() ? classes : classes + " " + id;
  }
}
