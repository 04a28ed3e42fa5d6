package org.vigia.ingest.opml;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vigia.runtime.config.SourceConfig;

/**
 * Reads OPML 1.0 and 2.0 (opml.org). The file comes from anywhere: a document type, and with it
 * every entity, is refused, nothing outside is read, and depth and number of outlines are bounded.
 */
public final class OpmlReader {
  private static final int MOST_OUTLINES = 10_000;
  private static final int DEEPEST = 64;

  private final SourceIds ids;
  private final Set<URI> watched;
  private final List<SourceConfig> sources = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private int known;
  private int outlines;

  private OpmlReader(Collection<SourceConfig> watched) {
    this.ids = new SourceIds(watched.stream().map(SourceConfig::id).collect(Collectors.toSet()));
    this.watched = new HashSet<>(watched.stream().map(SourceConfig::url).toList());
  }

  /**
   * Reads a list of sources.
   *
   * @param watched what is watched already; those are not given again, and their ids are taken
   * @throws OpmlException if it is no OPML, or none that may be read
   */
  public static OpmlSources read(byte[] document, Collection<SourceConfig> watched)
      throws OpmlException {
    OpmlReader reader = new OpmlReader(watched);
    try {
      XMLStreamReader xml = parsers().createXMLStreamReader(new ByteArrayInputStream(document));
      try {
        reader.read(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new OpmlException("is not well-formed XML: " + place(e) + firstLine(e), e);
    }
    return new OpmlSources(reader.sources, reader.known, reader.warnings);
  }

  private static XMLInputFactory parsers() {
    XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
    parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    parsers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return parsers;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException, OpmlException {
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new OpmlException(
                "line "
                    + line(xml)
                    + " declares a document type or entities; take that out if you trust the file");
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          onElement(xml, depth);
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {
          // text, comments and processing instructions say nothing of sources
        }
      }
    }
  }

  private void onElement(XMLStreamReader xml, int depth) throws OpmlException {
    if (depth == 1 && !xml.getLocalName().equals("opml")) {
      throw new OpmlException(
          "is no OPML: it begins with <" + xml.getLocalName() + ">, not with <opml>");
    }
    if (depth > DEEPEST) {
      throw new OpmlException(
          "line " + line(xml) + " is nested more than " + DEEPEST + " deep; no list of sources is");
    }
    if (xml.getLocalName().equals("outline")) {
      if (++outlines > MOST_OUTLINES) {
        throw new OpmlException("lists more than " + MOST_OUTLINES + " outlines; split it");
      }
      onOutline(xml);
    }
  }

  private void onOutline(XMLStreamReader xml) {
    OpmlOutline outline = OpmlOutline.of(xml);
    String address = outline.address();
    if (address == null) {
      return; // a folder, or something that is no source
    }
    String name = outline.name(address);
    try {
      URI url = URI.create(address.strip());
      if (!watched.add(url)) {
        known++;
        return;
      }
      sources.add(outline.source(ids.of(outline.idOr(name)), name, url));
    } catch (IllegalArgumentException e) {
      warnings.add("line " + line(xml) + " ('" + name + "') was left out: " + e.getMessage());
    }
  }

  private static int line(XMLStreamReader xml) {
    return xml.getLocation().getLineNumber();
  }

  private static String place(XMLStreamException e) {
    return e.getLocation() == null
        ? ""
        : "line "
            + e.getLocation().getLineNumber()
            + ", column "
            + e.getLocation().getColumnNumber()
            + ": ";
  }

  private static @Nullable String firstLine(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    // The parser puts its own words behind "Message: ", after the place.
    int own = message.indexOf("Message: ");
    return (own < 0 ? message : message.substring(own + "Message: ".length()))
        .lines()
        .findFirst()
        .orElse("");
  }
}
