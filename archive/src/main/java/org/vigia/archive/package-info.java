/** The proof: captures as WARC, the corpus exported and verified, replay. */
@NullMarked
package org.vigia.archive;

import org.jspecify.annotations.NullMarked;
