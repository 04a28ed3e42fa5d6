/** Tests of sending against a mail server with moods. */
@NullMarked
package org.vigia.alerts.deliver;

import org.jspecify.annotations.NullMarked;
