/**
 * Finding many phrases in a text in one pass: words with their places, a trie over them, and the
 * shorthand in which the phrases of a lexicon are written. Independent of any language model, so
 * that {@code ingest} can use it where no pipeline is loaded.
 */
@NullMarked
package org.vigia.runtime.lexicon;

import org.jspecify.annotations.NullMarked;
