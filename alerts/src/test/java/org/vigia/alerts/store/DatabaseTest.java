package org.vigia.alerts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.subscription.EmailAddress;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.alerts.subscription.SubscriberState;
import org.vigia.contract.Language;
import org.vigia.runtime.OperatorException;
import org.vigia.samples.Samples;

class DatabaseTest {
  private Path folder;
  private Path key;
  private String url;

  @BeforeEach
  void place(@TempDir Path temporary) {
    folder = temporary;
    key = folder.resolve("alerts.key");
    url = "jdbc:sqlite:" + folder.resolve("sub").resolve("alerts.db");
  }

  @Test
  void keepsAddressesUnreadable() throws IOException {
    // given
    EmailAddress address = EmailAddress.parse("maria@redaccion.example.org");
    try (Database database = Database.open(url, key)) {
      SubscriberStore store = new SubscriberStore(database.vault());

      // when
      database.useTransaction(handle -> store.insert(handle, subscriber(address)));

      // then
      Optional<Subscriber> found =
          database.inTransaction(
              handle -> store.find(handle, EmailAddress.parse("MARIA@redaccion.example.org")));
      assertThat(found).map(Subscriber::address).contains(address);
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain("maria")
            .doesNotContain("redaccion");
      }
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }

  @Test
  void doesNotStartWithoutTheKeyOfItsAddresses() throws IOException {
    // given
    try (Database database = Database.open(url, key)) {
      SubscriberStore store = new SubscriberStore(database.vault());
      database.useTransaction(
          handle -> store.insert(handle, subscriber(EmailAddress.parse("a@example.org"))));
    }

    // when
    Files.delete(key);

    // then
    assertThatThrownBy(() -> Database.open(url, key))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("alerts.key is missing");
    assertThat(key).doesNotExist();

    // when
    Files.writeString(key, "not a key");

    // then
    assertThatThrownBy(() -> Database.open(url, key))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void anAddressCannotBePutInThePlaceOfAnother() {
    // given
    Vault vault = new Vault(new byte[KeyFile.LENGTH], new SecureRandom());
    SubscriberId one = SubscriberId.random(new SecureRandom());
    SubscriberId other = SubscriberId.random(new SecureRandom());
    String locked = vault.lock(one, EmailAddress.parse("a@example.org"));

    // then
    assertThat(vault.open(one, locked).value()).isEqualTo("a@example.org");
    assertThatThrownBy(() -> vault.open(other, locked)).isInstanceOf(OperatorException.class);
  }

  @Test
  void saysWhatIsWrongWithAFileThatIsNoDatabase() throws IOException {
    // given
    Path file = folder.resolve("broken.db");
    Files.writeString(file, "this is a shopping list, not a database ".repeat(200));

    // then
    assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + file, key))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("broken.db")
        .hasMessageContaining("damaged or no database");
  }

  @Test
  void saysThatTheDiskIsFullAndGoesOnWhenItIsNot() {
    // given: a database that may not grow, which SQLite reports as a full disk
    try (Database database = Database.open(url, key)) {
      database.useTransaction(handle -> handle.execute("create table ballast (content blob)"));
      int pages =
          database.inTransaction(
              handle -> handle.createQuery("pragma page_count").mapTo(Integer.class).one());
      database.useTransaction(handle -> handle.execute("pragma max_page_count = " + (pages + 2)));

      // when
      assertThatThrownBy(() ->
              database.useTransaction(
                  handle -> handle.execute("insert into ballast values (zeroblob(1000000))")))
          // then
          .isInstanceOf(JdbiException.class)
          .satisfies(e -> assertThat(StoreTrouble.explain(e)).contains("disk is full"));

      // when
      database.useTransaction(handle -> handle.execute("pragma max_page_count = 1000000"));
      database.useTransaction(
          handle -> handle.execute("insert into ballast values (zeroblob(1000000))"));

      // then
      int rows =
          database.inTransaction(handle ->
              handle.createQuery("select count(*) from ballast").mapTo(Integer.class).one());
      assertThat(rows).isEqualTo(1);
    }
  }

  private static Subscriber subscriber(EmailAddress address) {
    return new Subscriber(
        SubscriberId.random(new SecureRandom()),
        address,
        Language.ENGLISH,
        Subscriber.localeOf(Language.ENGLISH),
        ZoneId.of("UTC"),
        SubscriberState.ACTIVE,
        Samples.NOW);
  }
}
