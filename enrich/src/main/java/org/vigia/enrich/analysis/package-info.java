/**
 * From an article to what it says: the readers put together, before anybody asks whether it is new.
 */
@NullMarked
package org.vigia.enrich.analysis;

import org.jspecify.annotations.NullMarked;
