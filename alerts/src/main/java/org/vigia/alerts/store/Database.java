package org.vigia.alerts.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.vigia.runtime.OperatorException;

/**
 * The database of alerts, migrated and open. SQLite: write-ahead log, each commit on disk before it
 * counts, foreign keys, one connection that waits for other processes (the command line).
 * Thread-safe.
 */
public final class Database implements AutoCloseable {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String MIGRATIONS = "classpath:org/vigia/alerts/store/migration";
  private static final int SQLITE_PATIENCE_MS = 15_000;
  private static final int POSTGRES_CONNECTIONS = 6;
  private static final int CONNECT_PATIENCE_MS = 20_000;

  private final HikariDataSource source;
  private final Jdbi jdbi;
  private final Vault vault;
  private final boolean onSqlite;

  private Database(HikariDataSource source, Vault vault, boolean onSqlite) {
    this.source = source;
    this.onSqlite = onSqlite;
    this.jdbi = Jdbi.create(source);
    this.vault = vault;
  }

  /**
   * Opens the database, makes its tables where they are missing, and its key file where there are
   * no subscribers yet.
   *
   * @param jdbcUrl {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}
   * @param keyFile where the secret is kept
   * @throws OperatorException if it cannot be opened
   */
  public static Database open(String jdbcUrl, Path keyFile) {
    HikariDataSource source = connect(jdbcUrl);
    try {
      migrate(source, jdbcUrl);
      return new Database(source, vault(source, keyFile), jdbcUrl.startsWith(SQLITE));
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /** Encrypts and signs with the key that belongs to this database. */
  public Vault vault() {
    return vault;
  }

  /** Runs everything or nothing of it; durable when it returns. */
  public <T> T inTransaction(Function<Handle, T> work) {
    return jdbi.inTransaction(work::apply);
  }

  /** Runs everything or nothing of it; durable when it returns. */
  public void useTransaction(Consumer<Handle> work) {
    jdbi.useTransaction(work::accept);
  }

  /**
   * Makes sure that what was deleted is not in the files any more: SQLite writes zeros over deleted
   * rows, but older copies of a page stay in its log until that is written back and cut. On
   * PostgreSQL a VACUUM does that, which the server runs by itself.
   */
  public void scrub() {
    if (onSqlite) {
      jdbi.useHandle(
          handle -> handle.createQuery("pragma wal_checkpoint(truncate)").mapToMap().list());
    }
  }

  @Override
  public void close() {
    source.close();
  }

  private static HikariDataSource connect(String jdbcUrl) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("vigia-alerts");
    config.setJdbcUrl(jdbcUrl);
    config.setConnectionTimeout(CONNECT_PATIENCE_MS);
    if (jdbcUrl.startsWith(SQLITE)) {
      createFolder(jdbcUrl);
      config.setMaximumPoolSize(1);
      config.addDataSourceProperty("journal_mode", "WAL");
      config.addDataSourceProperty("synchronous", "FULL");
      config.addDataSourceProperty("foreign_keys", "true");
      // Who asks to be forgotten must not stay readable in pages that are free to be used again.
      config.addDataSourceProperty("secure_delete", "true");
      config.addDataSourceProperty("busy_timeout", Integer.toString(SQLITE_PATIENCE_MS));
      // Taking the write lock at once: a transaction that reads first and writes then would fail
      // when another process wrote in between, instead of waiting.
      config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    } else {
      config.setMaximumPoolSize(POSTGRES_CONNECTIONS);
    }
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw unusable(jdbcUrl, e);
    }
  }

  private static void createFolder(String jdbcUrl) {
    String file = withoutParameters(jdbcUrl).substring(SQLITE.length());
    if (file.isEmpty() || file.startsWith(":")) {
      return;
    }
    Path folder = Path.of(file).toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw unusable(jdbcUrl, e);
    }
  }

  private static void migrate(HikariDataSource source, String jdbcUrl) {
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(source)
          .locations(MIGRATIONS)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw unusable(jdbcUrl, e);
    }
  }

  private static Vault vault(HikariDataSource source, Path keyFile) {
    SecureRandom random = new SecureRandom();
    Optional<byte[]> secret = KeyFile.read(keyFile);
    if (secret.isEmpty() && hasAddresses(source)) {
      throw new OperatorException(
          "the key file "
              + keyFile
              + " is missing, and without it the subscribers' addresses cannot be read; restore it from a backup");
    }
    return new Vault(secret.orElseGet(() -> KeyFile.create(keyFile, random)), random);
  }

  private static boolean hasAddresses(HikariDataSource source) {
    return Jdbi.create(source)
            .withHandle(handle ->
                handle
                    .createQuery("select count(*) from subscriber where address_cipher is not null")
                    .mapTo(Long.class)
                    .one())
        > 0;
  }

  private static OperatorException unusable(String jdbcUrl, Exception cause) {
    return new OperatorException(
        "the database "
            + withoutParameters(jdbcUrl)
            + " cannot be used: "
            + StoreTrouble.explain(cause),
        cause);
  }

  /** Without what may be a password. */
  private static String withoutParameters(String jdbcUrl) {
    int question = jdbcUrl.indexOf('?');
    return question < 0 ? jdbcUrl : jdbcUrl.substring(0, question);
  }
}
