package org.vigia.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.ingest.SourceRegistry;
import org.vigia.runtime.config.ConfigLoader;

final class FeedsCommandTest {
  @TempDir Path folder;

  @Test
  void what_is_exported_can_be_imported_and_used_as_configuration() throws IOException {
    // given the bundled sources as OPML
    Path empty = Files.writeString(folder.resolve("vigia.yaml"), "data: data\n");
    CommandRun exported = CommandRun.of("feeds", "export", "-c", empty.toString());
    Path opml = Files.writeString(folder.resolve("sources.opml"), exported.out());

    // when they are imported
    CommandRun imported = CommandRun.of("feeds", "import", opml.toString(), "-c", empty.toString());

    // then what was printed is a configuration of the same sources
    assertThat(exported.exit()).isZero();
    assertThat(imported.exit()).isZero();
    Path config = Files.writeString(folder.resolve("imported.yaml"), imported.out());
    assertThat(new ConfigLoader(Map.of()).load(config).sources())
        .isEqualTo(SourceRegistry.bundled());
    // and importing them once more brings nothing
    CommandRun again = CommandRun.of("feeds", "import", opml.toString(), "-c", config.toString());
    assertThat(again.exit()).isZero();
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).contains("0 new sources");
  }

  @Test
  void a_file_that_is_no_opml_gets_one_line() throws IOException {
    Path hostile =
        Files.writeString(
            folder.resolve("evil.opml"),
            "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><opml><body/></opml>");
    Path page = Files.writeString(folder.resolve("page.opml"), "<html><p>not here</p></html>");

    for (Path file : new Path[] {hostile, page, folder.resolve("none.opml")}) {
      CommandRun run = CommandRun.of("feeds", "import", file.toString());

      assertThat(run.exit()).as(file.toString()).isEqualTo(1);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).contains(file.toString());
      assertThat(run.out()).isEmpty();
    }
  }
}
