/**
 * Pages in English and Spanish, the JSON API, server-sent events and the Atom feed. Text from
 * articles is hostile here.
 */
@NullMarked
package org.vigia.dashboard.web;

import org.jspecify.annotations.NullMarked;
