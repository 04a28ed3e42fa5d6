package org.vigia.runtime.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Stylesheets of pages: the colours and typefaces that all share, then what is the page's own. */
public final class Stylesheet {
  private Stylesheet() {}

  /**
   * A whole stylesheet.
   *
   * @param owner beside which the page's own part is packaged
   * @param name of that part, such as {@code pages.css}
   * @throws NullPointerException if it is not packaged
   */
  public static String of(Class<?> owner, String name) {
    return read(Stylesheet.class, "palette.css") + "\n" + read(owner, name);
  }

  private static String read(Class<?> owner, String name) {
    try (InputStream in =
        Objects.requireNonNull(owner.getResourceAsStream(name), name + " is not packaged")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
