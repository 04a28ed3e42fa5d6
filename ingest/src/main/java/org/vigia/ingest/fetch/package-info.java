/**
 * Polite and distrustful HTTP: robots.txt, one request at a time per host, conditional requests,
 * and a bound on everything that a server decides (addresses, redirects, bytes, time). The HTTP
 * client is used here and nowhere else.
 */
@NullMarked
package org.vigia.ingest.fetch;

import org.jspecify.annotations.NullMarked;
