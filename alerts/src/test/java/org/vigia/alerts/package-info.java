/** Tests of alerts through what the module offers: records in, mails out. */
@NullMarked
package org.vigia.alerts;

import org.jspecify.annotations.NullMarked;
