/**
 * The corpus: what was published, found and captured, as files that outlive the system. JSON Lines,
 * one event a line, exactly as they stand in the topics, and a manifest with the digest of each
 * file.
 */
@NullMarked
package org.vigia.archive.corpus;

import org.jspecify.annotations.NullMarked;
