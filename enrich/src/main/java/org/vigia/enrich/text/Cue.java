package org.vigia.enrich.text;

/**
 * Which words gave a part of a finding, so that a reader can see why.
 *
 * @param role what the words decided: {@code value}, {@code indicator}, {@code comparator}, {@code
 *     place}, {@code date}, {@code attribution}, {@code type}, {@code status}, {@code actor} …
 * @param begin offset of the first character in the document
 * @param end offset behind the last
 * @param meaning what was understood
 */
public record Cue(String role, int begin, int end, String meaning) {}
