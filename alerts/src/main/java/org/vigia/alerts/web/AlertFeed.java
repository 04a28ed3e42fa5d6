package org.vigia.alerts.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vigia.alerts.compose.EntryWriter;
import org.vigia.alerts.deliver.FeedLinks;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.FeedStore;
import org.vigia.alerts.subscription.SubscriptionId;
import org.vigia.runtime.web.WebPart;

/**
 * A subscription as an Atom feed (RFC 4287) at an address that cannot be guessed, with conditional
 * requests (RFC 9110 §13): what the mails tell, for who prefers a feed reader.
 */
public final class AlertFeed implements WebPart {
  private static final int ENTRIES = 50;
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final Database database;
  private final FeedStore store;
  private final FeedLinks links;
  private final EntryWriter writer = new EntryWriter();

  public AlertFeed(Database database, FeedStore store, FeedLinks links) {
    this.database = database;
    this.store = store;
    this.links = links;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(FeedLinks.PATH + "{token}", this::show);
  }

  private void show(Context context) {
    context.header("Cache-Control", "private, max-age=60").header("X-Robots-Tag", "noindex");
    Optional<String> feed = links.subscription(context.pathParam("token")).flatMap(this::feed);
    if (feed.isEmpty()) {
      context.status(404).contentType("text/plain; charset=utf-8").result("no such feed\n");
      return;
    }
    String tag = "\"" + digest(feed.get()) + "\"";
    context.header("ETag", tag);
    String known = context.header("If-None-Match");
    if (known != null && Arrays.asList(known.split("\\s*,\\s*", 100)).contains(tag)) {
      context.status(304);
      return;
    }
    context.contentType("application/atom+xml; charset=utf-8").result(feed.get());
  }

  private Optional<String> feed(SubscriptionId subscription) {
    return database.inTransaction(handle ->
        store
            .reader(handle, subscription)
            .map(reader ->
                xml(subscription, reader, store.newest(handle, reader, subscription, ENTRIES))));
  }

  private String xml(
      SubscriptionId subscription, FeedStore.Reader reader, List<FeedStore.Entry> entries) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", reader.language().id());
      text(xml, "id", urn(subscription.value()));
      text(xml, "title", writer.title(reader.language()));
      text(
          xml,
          "updated",
          entries.stream().map(FeedStore.Entry::at).findFirst().orElse(Instant.EPOCH).toString());
      link(xml, "self", links.of(subscription).toString(), "application/atom+xml");
      xml.writeStartElement("author");
      text(xml, "name", "Vigía");
      xml.writeEndElement();
      for (FeedStore.Entry entry : entries) {
        entry(xml, subscription, reader, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      return out.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML cannot be written to memory", e);
    }
  }

  private void entry(
      XMLStreamWriter xml,
      SubscriptionId subscription,
      FeedStore.Reader reader,
      FeedStore.Entry entry)
      throws XMLStreamException {
    EntryWriter.WrittenEntry written =
        writer.write(reader.language(), reader.locale(), reader.zone(), entry.told());
    xml.writeStartElement("entry");
    text(xml, "id", urn(subscription.value() + "\n" + entry.fact()));
    text(xml, "title", written.title());
    text(xml, "updated", entry.at().toString());
    if (!written.url().isEmpty()) {
      link(xml, "alternate", written.url(), "text/html");
    }
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(legal(written.html()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(value));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", legal(href));
  }

  /** What XML 1.0 cannot hold goes; texts come from outside. */
  private static String legal(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
  }

  private static String urn(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(String feed) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(feed.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must offer SHA-256", e);
    }
  }
}
