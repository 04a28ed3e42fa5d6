/** The pages that links in mails lead to: confirming and stopping. */
@NullMarked
package org.vigia.alerts.web;

import org.jspecify.annotations.NullMarked;
