/** Tests of the pages over HTTP. */
@NullMarked
package org.vigia.alerts.web;

import org.jspecify.annotations.NullMarked;
