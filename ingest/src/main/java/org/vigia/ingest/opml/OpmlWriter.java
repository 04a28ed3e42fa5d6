package org.vigia.ingest.opml;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.vigia.runtime.config.SourceConfig;

/** Writes sources as OPML 2.0: feeds as subscriptions, sitemaps and listing pages as links. */
public final class OpmlWriter {
  private static final String PREFIX = "vigia";

  private OpmlWriter() {}

  /** The document, with its XML declaration; to be stored as UTF-8. */
  public static String write(Collection<SourceConfig> sources) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml, 0);
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeNamespace(PREFIX, OpmlOutline.NAMESPACE);
      line(xml, 1);
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters("Sources of Vigía");
      xml.writeEndElement();
      xml.writeEndElement();
      line(xml, 1);
      xml.writeStartElement("body");
      for (SourceConfig source : sources) {
        line(xml, 2);
        outline(xml, source);
      }
      line(xml, 1);
      xml.writeEndElement();
      line(xml, 0);
      xml.writeEndElement();
      line(xml, 0);
      xml.writeEndDocument();
      xml.close();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text in memory can be written", e);
    }
  }

  private static void outline(XMLStreamWriter xml, SourceConfig source) throws XMLStreamException {
    boolean feed = source.kind() == SourceConfig.Kind.FEED;
    xml.writeEmptyElement("outline");
    attribute(xml, "type", feed ? "rss" : "link");
    attribute(xml, "text", source.name());
    attribute(xml, "title", source.name());
    attribute(xml, feed ? "xmlUrl" : "url", source.url().toString());
    attribute(xml, "language", source.language());
    own(xml, "id", source.id());
    own(xml, "kind", String.valueOf(source.kind()).toLowerCase(Locale.ROOT));
    own(xml, "locale", source.locale());
    own(xml, "timeZone", source.timeZone());
    own(xml, "every", source.every());
    SourceConfig.Listing listing = source.listing();
    if (listing != null) {
      own(xml, "link", listing.link());
      own(xml, "title", listing.title());
      own(xml, "date", listing.date());
    }
  }

  private static void attribute(XMLStreamWriter xml, String name, @Nullable String value)
      throws XMLStreamException {
    if (value != null) {
      xml.writeAttribute(name, value);
    }
  }

  private static void own(XMLStreamWriter xml, String name, @Nullable Object value)
      throws XMLStreamException {
    if (value != null) {
      xml.writeAttribute(PREFIX, OpmlOutline.NAMESPACE, name, value.toString());
    }
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
