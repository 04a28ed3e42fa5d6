package org.vigia.enrich.instrument;

/**
 * A provision cited of an instrument.
 *
 * @param provision in the text's own numbering: {@code 3}, {@code 22(8)}, {@code 36.1.b}, {@code
 *     XXVII}, {@code supremacy clause}
 * @param begin offset of the first character of the words that cite it
 * @param end offset behind the last
 */
public record ProvisionCitation(String instrument, String provision, int begin, int end) {}
