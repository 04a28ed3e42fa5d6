/** Tests of what mails say and how they look. */
@NullMarked
package org.vigia.alerts.compose;

import org.jspecify.annotations.NullMarked;
