package org.vigia.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.VigiaJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What schema.org data in a page says of its article. Broken blocks are passed over. */
record JsonLd(
    @Nullable String headline,
    @Nullable String author,
    @Nullable String published,
    @Nullable String modified,
    @Nullable String section,
    @Nullable String url,
    @Nullable String body,
    @Nullable Boolean free) {
  static final JsonLd NONE = new JsonLd(null, null, null, null, null, null, null, null);

  private static final Set<String> ARTICLES =
      Set.of(
          "article",
          "newsarticle",
          "reportagenewsarticle",
          "analysisnewsarticle",
          "opinionnewsarticle",
          "backgroundnewsarticle",
          "reviewnewsarticle",
          "blogposting",
          "liveblogposting",
          "report",
          "scholarlyarticle",
          "techarticle",
          "socialmediaposting",
          "legislation");
  private static final int LONGEST = 2_000_000;
  private static final int DEEPEST = 12;

  static JsonLd of(PageElements page) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : page.tagged("script")) {
      boolean data = script.attr("type").strip().equalsIgnoreCase("application/ld+json");
      String json = data ? script.data().strip() : "";
      if (!json.isEmpty() && json.length() < LONGEST) {
        parse(json).ifPresent(root -> collect(root, articles, 0));
      }
    }
    return articles.stream().map(JsonLd::of).reduce(JsonLd::or).orElse(NONE);
  }

  private static Optional<JsonNode> parse(String json) {
    try {
      return Optional.of(LENIENT.readTree(json));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static final tools.jackson.databind.json.JsonMapper LENIENT =
      VigiaJson.mapper()
          .rebuild()
          .disable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(tools.jackson.core.json.JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(tools.jackson.core.json.JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(tools.jackson.core.json.JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static void collect(JsonNode node, List<JsonNode> articles, int depth) {
    if (depth > DEEPEST || articles.size() > 50) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> collect(child, articles, depth + 1));
    } else if (node.isObject()) {
      if (isArticle(node.path("@type"))) {
        articles.add(node);
      }
      for (String name : List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")) {
        collect(node.path(name), articles, depth + 1);
      }
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    String name = type.asString("").toLowerCase(java.util.Locale.ROOT);
    return ARTICLES.contains(name.substring(name.lastIndexOf('/') + 1));
  }

  private static JsonLd of(JsonNode node) {
    JsonNode free = node.path("isAccessibleForFree");
    return new JsonLd(
        text(node.path("headline")),
        names(node.path("author")),
        text(node.path("datePublished")),
        text(node.path("dateModified")),
        text(node.path("articleSection")),
        text(node.path("url")),
        text(node.path("articleBody")),
        (free.isMissingNode() || free.isNull())
            ? null
            : !free.asString("true").equalsIgnoreCase("false"));
  }

  private JsonLd or(JsonLd other) {
    return new JsonLd(
        headline != null ? headline : other.headline,
        author != null ? author : other.author,
        published != null ? published : other.published,
        modified != null ? modified : other.modified,
        section != null ? section : other.section,
        url != null ? url : other.url,
        body != null ? body : other.body,
        free != null ? free : other.free);
  }

  private static @Nullable String text(JsonNode node) {
    if (node.isArray()) {
      return node.isEmpty() ? null : text(node.get(0));
    }
    String value = node.isString() || node.isNumber() ? node.asString().strip() : "";
    return value.isEmpty() ? null : value;
  }

  private static @Nullable String names(JsonNode node) {
    List<String> names = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(one -> {
        String name = names(one);
        if (name != null && !names.contains(name)) {
          names.add(name);
        }
      });
    } else if (node.isObject()) {
      String name = names(node.path("name"));
      if (name != null) {
        names.add(name);
      }
    } else {
      String name = text(node);
      if (name != null && !name.startsWith("http")) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }
}
