package org.vigia.ingest.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigia.ingest.url.WebUrl;

/**
 * One spelling for all addresses of an article: scheme and host in lower case, default ports,
 * fragments, tracking parameters, those of AMP and print variants and empty queries gone, dot
 * segments resolved, escapes in capitals (RFC 3986, 6.2). What may change the document (order of
 * parameters, trailing slash, www) stays. Pure.
 */
public final class CanonicalUrl {
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?:utm_\\w*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid"
              + "|_ga|_gl|_hsenc|_hsmi|hsctatracking|mkt_tok|vero_id|oly_anon_id|oly_enc_id|wickedid|s_cid|cmpid|cmp|ncid|ocid"
              + "|smid|smtyp|partner|ref|ref_src|ref_url|referrer|source|src|feature|at_medium|at_campaign|at_custom\\d|at_link\\w*"
              + "|xtor|xtref|ns_\\w+|pk_\\w+|mtm_\\w+|piwik_\\w+|traffic_source|campaign_id|sr_share|share|spm|rss|feed|outputtype_rss)");

  /** Names that only track when they carry nothing but a label. */
  private static final Set<String> AMBIGUOUS =
      Set.of("source", "src", "ref", "share", "feed", "rss", "feature", "partner", "cmp");

  /** The same article for telephones and printers. */
  private static final Pattern VARIANT =
      Pattern.compile(
          "(?i)(?:amp(?:=(?:1|true|yes)?)?|(?:outputtype|output|format|view)=(?:amp|print)"
              + "|print(?:able)?(?:=(?:1|true|yes|print)?)?|imprimir(?:=(?:1|true|s[ií])?)?)");

  private static final Pattern LABEL = Pattern.compile("[A-Za-z_.-]{0,40}|");
  private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");

  private CanonicalUrl() {}

  /** The canonical spelling of a web address; what is none comes back as it was. */
  public static URI of(URI url) {
    String scheme = url.getScheme();
    String host = url.getHost();
    if (scheme == null || host == null) {
      return url;
    }
    scheme = scheme.toLowerCase(Locale.ROOT);
    int port = url.getPort();
    boolean defaultPort =
        port < 0
            || (port == 80 && scheme.equals("http"))
            || (port == 443 && scheme.equals("https"));
    String path = url.normalize().getRawPath();
    while (path != null && path.startsWith("/../")) {
      path = path.substring(3);
    }
    StringBuilder text = new StringBuilder(scheme).append("://").append(plain(host));
    if (!defaultPort) {
      text.append(':').append(port);
    }
    text.append(path == null || path.isEmpty() ? "/" : upperEscapes(path));
    String query = query(url.getRawQuery());
    if (!query.isEmpty()) {
      text.append('?').append(query);
    }
    try {
      return new URI(text.toString());
    } catch (URISyntaxException e) {
      return url;
    }
  }

  /**
   * What a page says its address is, if that may be believed: on the same site, and not the home
   * page, which careless templates name on every page.
   */
  public static URI of(URI fetched, @Nullable String declared) {
    URI own = of(fetched);
    if (declared == null || declared.isBlank()) {
      return own;
    }
    return WebUrl.resolve(fetched, declared)
        .map(CanonicalUrl::of)
        .filter(url -> isSameSite(url.getHost(), String.valueOf(own.getHost())))
        .filter(url -> !isHome(url) || isHome(own))
        .orElse(own);
  }

  /**
   * What a canonical address is compared by: {@code http} and {@code https} lead to one article.
   * Which of them is in its address, the site decides.
   */
  public static URI key(URI canonical) {
    return "http".equalsIgnoreCase(canonical.getScheme())
        ? URI.create("https" + canonical.toString().substring("http".length()))
        : canonical;
  }

  private static boolean isHome(URI url) {
    String path = url.getRawPath();
    return (path == null || path.length() <= 1) && url.getRawQuery() == null;
  }

  private static boolean isSameSite(String one, String other) {
    return one.equals(other)
        // Cheaper to see than what is registered under which suffix.
        || (lastLabel(one).equalsIgnoreCase(lastLabel(other)) && site(one).equals(site(other)));
  }

  private static String lastLabel(String host) {
    return host.substring(host.lastIndexOf('.') + 1);
  }

  /** Hosts of one outlet share the registrable domain: amp.example.org and www.example.org. */
  private static String site(String host) {
    String domain = crawlercommons.domains.EffectiveTldFinder.getAssignedDomain(host, true, true);
    return domain == null ? host.toLowerCase(Locale.ROOT) : domain;
  }

  /** Without the dot of the root; {@link URI} has no hosts but in ASCII. */
  private static String plain(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static String query(@Nullable String query) {
    if (query == null) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      if (!parameter.isEmpty() && !isTracking(parameter)) {
        kept.add(upperEscapes(parameter));
      }
    }
    return String.join("&", kept);
  }

  private static boolean isTracking(String parameter) {
    if (VARIANT.matcher(parameter).matches()) {
      return true;
    }
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    if (!TRACKING.matcher(name).matches()) {
      return false;
    }
    String value = equals < 0 ? "" : parameter.substring(equals + 1);
    return !AMBIGUOUS.contains(name) || LABEL.matcher(value).matches();
  }

  private static String upperEscapes(String text) {
    return ESCAPE.matcher(text).replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
  }
}
