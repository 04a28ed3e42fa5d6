package org.vigia.standalone.evaluate;

import java.nio.file.Path;
import org.vigia.runtime.OperatorException;

/**
 * A gold set that cannot be used; the message names the file and, where there is one, the field.
 */
public final class GoldException extends OperatorException {
  private static final long serialVersionUID = 1L;

  GoldException(Path file, String problem) {
    super(file + ": " + problem);
  }

  GoldException(Path file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }
}
