/** What an article is about, of the topics that the product watches. */
@NullMarked
package org.vigia.enrich.topic;

import org.jspecify.annotations.NullMarked;
