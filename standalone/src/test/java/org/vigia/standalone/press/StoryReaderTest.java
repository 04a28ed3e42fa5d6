package org.vigia.standalone.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.contract.LegalType;

class StoryReaderTest {
  private static final String ARTICLE =
      """
      ---
      id: "001"
      outlet: gazette
      step: 1
      published: 2026-09-08T10:15:00-04:00
      path: /one
      lang: en
      title: "One: a title"
      byline: Somebody
      section: World
      summary: "What it says."
      version: 1
      topics: []
      expect: {alerts: [{kind: legal, type: ruling, status: occurred, novelty: new}]}
      ---
      The text --- with dashes.

      ---

      More.
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeAStory() throws IOException {
    Files.createDirectory(folder.resolve("articles"));
    Files.writeString(folder.resolve("articles/001.md"), ARTICLE);
    Files.writeString(
        folder.resolve("outlets.yaml"),
        """
        outlets:
          - {id: gazette, name: G, tagline: T, kind: feed-rss, language: en, locale: en-US, timezone: UTC, charset: UTF-8, home: /, feed: /feed, robots: {disallow: []}}
        """);
    Files.writeString(
        folder.resolve("subscribers.yaml"),
        "subscribers: [{id: s, email: s@example.org, language: en, frequency: immediate, about: a}]");
  }

  @Test
  void readsFrontMatterAndText() {
    Story story = new StoryReader(folder.toUri()).read();

    PressArticle article = story.articles().getFirst();
    assertThat(article.title()).isEqualTo("One: a title");
    assertThat(article.body()).isEqualTo("The text --- with dashes.\n\n---\n\nMore.");
    assertThat(article.published()).hasToString("2026-09-08T10:15-04:00");
    assertThat(article.expect().alerts())
        .extracting(alert -> ((ExpectedAlert.Legal) alert).type())
        .containsExactly(LegalType.RULING);
    assertThat(story.subscribers().getFirst().topics()).isEmpty();
  }

  @Test
  void readsTheSameFromAJar(@TempDir Path elsewhere) throws IOException {
    Path jar = elsewhere.resolve("with a space.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (String name : new String[] {"outlets.yaml", "subscribers.yaml", "articles/001.md"}) {
        out.putNextEntry(new JarEntry("press/" + name));
        out.write(Files.readAllBytes(folder.resolve(name)));
        out.closeEntry();
      }
    }

    Story story = new StoryReader(URI.create("jar:" + jar.toUri() + "!/press/")).read();

    assertThat(story).isEqualTo(new StoryReader(folder.toUri()).read());
  }

  @Test
  void namesTheFileThatIsWrong() throws IOException {
    Files.writeString(
        folder.resolve("articles/002.md"), ARTICLE.replace("byline:", "headline: x\nbyline:"));

    assertThatIllegalStateException()
        .isThrownBy(() -> new StoryReader(folder.toUri()).read())
        .withMessageContaining("002.md")
        .withMessageContaining("headline");
  }

  @Test
  void wantsFrontMatter() throws IOException {
    Files.writeString(folder.resolve("articles/002.md"), "Just text.");

    assertThatIllegalStateException()
        .isThrownBy(() -> new StoryReader(folder.toUri()).read())
        .withMessageContaining("front matter");
  }
}
