package org.vigia.standalone.node;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.runtime.OperatorException;

class FreeSpaceTest {
  @TempDir Path folder;

  @Test
  void says_where_there_is_too_little_room_and_what_to_do() {
    Path data = folder.resolve("not/there/yet");

    assertThatThrownBy(() -> FreeSpace.require(data, Long.MAX_VALUE))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining(data.toString())
        .hasMessageContaining("'data'");
  }

  @Test
  void lets_start_where_there_is_enough() {
    assertThatCode(() -> FreeSpace.require(folder.resolve("new"), 1)).doesNotThrowAnyException();
  }
}
