package org.vigia.alerts.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;

/** What all pages have in common: templates, headers, languages, and how forms are taken in. */
final class Pages {
  static final String STYLESHEET = "/subscriptions/style.css";

  /** Nothing is loaded but the stylesheet, nothing runs, and forms go nowhere else. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "org.vigia.generated.alerts.html");

  /** Answers a form. */
  @FunctionalInterface
  interface Answer {
    void to(Context context, Form form);
  }

  /** A route that takes forms, and nothing else. */
  void post(RoutesConfig routes, String path, Answer answer) {
    routes.post(
        path,
        context -> {
          switch (Form.read(context)) {
            case Form.Read.Good(Form form) -> answer.to(context, form);
            case Form.Read.Bad(int status) -> refuse(context, status);
          }
        });
  }

  void show(Context context, String template, Object view) {
    StringOutput output = new StringOutput();
    templates.render(template, view, output);
    headers(context).html(output.toString());
  }

  /** A page with a title, a text and perhaps a button that sends the page's own form. */
  void tell(Context context, PageWords words, String title, String text, @Nullable String button) {
    show(
        context,
        "page.jte",
        new PageView(PageFrame.of(words, title), List.of(text), button, List.of()));
  }

  /** The same answer whether there never was such a link, it has ended or its owner is gone. */
  void unknown(Context context) {
    PageWords words = PageWords.of(language(context));
    context.status(404);
    tell(context, words, words.say("page.unknown.title"), words.say("page.unknown.text"), null);
  }

  void refuse(Context context, int status) {
    PageWords words = PageWords.of(language(context));
    context.status(status);
    tell(
        context,
        words,
        words.say("page.refused.title"),
        words.say(status == 429 ? "page.refused.often" : "page.refused.text"),
        null);
  }

  static Context headers(Context context) {
    return context
        .header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex")
        .header("Content-Security-Policy", POLICY);
  }

  /** What the address asks for, else what the browser does. */
  static Language language(Context context) {
    String asked = context.queryString();
    if (asked != null && asked.equals("lang=es")) {
      return Language.SPANISH;
    }
    if (asked != null && asked.equals("lang=en")) {
      return Language.ENGLISH;
    }
    String browser =
        Objects.requireNonNullElse(context.header("Accept-Language"), "").toLowerCase(Locale.ROOT);
    return browser.startsWith("es") ? Language.SPANISH : Language.ENGLISH;
  }

  /** The language of a form: it says so itself. */
  static Language language(Form form) {
    return form.value("lang").equals("es") ? Language.SPANISH : Language.ENGLISH;
  }
}
