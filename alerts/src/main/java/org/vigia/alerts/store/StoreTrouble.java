package org.vigia.alerts.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failing database means to the operator. */
public final class StoreTrouble {
  private StoreTrouble() {}

  /** Whether a failure came from the database. */
  public static boolean isCauseOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return true;
      }
    }
    return false;
  }

  /** One sentence that says what is wrong and what to do. */
  public static String explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return explain(sqlite.getResultCode());
      }
    }
    Throwable root = failure;
    while (root.getCause() != null && !(root instanceof SQLException)) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given")
        + "; check that it runs and that 'store' is right";
  }

  private static String explain(SQLiteErrorCode code) {
    String name = code.name();
    if (name.startsWith("SQLITE_FULL")) {
      return "the disk is full; nothing is lost, make room and it goes on";
    }
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return "another process keeps it locked; stop that process and it goes on";
    }
    if (name.startsWith("SQLITE_READONLY") || name.startsWith("SQLITE_PERM")) {
      return "it may not be written to; check who owns the file and its folder";
    }
    if (name.startsWith("SQLITE_CANTOPEN")) {
      return "the file cannot be opened; check that the folder is there and may be written to";
    }
    if (name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_NOTADB")) {
      return "the file is damaged or no database; restore it from a backup";
    }
    if (name.startsWith("SQLITE_IOERR")) {
      return "the disk does not read or write as it should ("
          + name
          + "); check the disk and its free space";
    }
    return "the database reports " + name;
  }
}
