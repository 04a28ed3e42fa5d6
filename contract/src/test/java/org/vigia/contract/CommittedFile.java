package org.vigia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A generated file that is committed. With {@code -Dvigia.schemas=update} the test that guards it
 * writes it anew instead of comparing.
 */
final class CommittedFile {
  private static final boolean UPDATE = "update".equals(System.getProperty("vigia.schemas"));

  private CommittedFile() {}

  static void isUpToDate(Path file, String generated) {
    try {
      if (UPDATE) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, generated);
      }
      assertThat(file).exists();
      assertThat(Files.readString(file))
          .as(
              "%s; if the change is meant: ./mvnw -pl contract -am -Dvigia.schemas=update test",
              file)
          .isEqualTo(generated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
