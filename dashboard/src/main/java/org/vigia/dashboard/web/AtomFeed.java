package org.vigia.dashboard.web;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vigia.dashboard.model.Item;
import org.vigia.runtime.config.WebConfig;

/** The latest findings as an Atom feed (RFC 4287), in plain text. */
final class AtomFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final URI publicUrl;
  private final InstantSource clock;

  AtomFeed(URI publicUrl, InstantSource clock) {
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  byte[] write(List<Item> items, FindingViews views, Words words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", words.tag());
      text(xml, "title", "Vigía");
      text(xml, "subtitle", words.say("latest.title"));
      text(xml, "id", address("/feeds/latest.atom"));
      link(xml, "self", address("/feeds/latest.atom"));
      link(xml, "alternate", address("/"));
      Instant updated = items.isEmpty() ? clock.instant() : items.getFirst().detectedAt();
      text(xml, "updated", updated.toString());
      for (Item item : items) {
        entry(xml, item, views.of(item));
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write XML into memory", e);
    }
  }

  private void entry(XMLStreamWriter xml, Item item, FindingView view) throws XMLStreamException {
    xml.writeStartElement("entry");
    text(xml, "id", "urn:vigia:finding:" + view.id());
    text(xml, "title", title(view));
    text(xml, "updated", item.detectedAt().toString());
    link(xml, "alternate", view.url() == null ? address("/") : view.url());
    xml.writeStartElement("author");
    text(xml, "name", view.sourceName());
    xml.writeEndElement();
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", view.kind());
    xml.writeStartElement("summary");
    xml.writeAttribute("type", "text");
    xml.writeAttribute("xml:lang", view.language());
    xml.writeCharacters(legal(view.before() + view.marked() + view.after()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static String title(FindingView view) {
    String place = view.where().isEmpty() ? "" : ", " + view.where();
    return view.badge()
        + " · "
        + view.what()
        + place
        + (view.value().isEmpty() ? "" : ": " + view.value());
  }

  private String address(String path) {
    return WebConfig.page(publicUrl, path).toString();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  private static void text(XMLStreamWriter xml, String element, String text)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  /** Without the characters that XML 1.0 cannot hold. */
  private static String legal(String text) {
    return text.replaceAll(
        "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
  }
}
