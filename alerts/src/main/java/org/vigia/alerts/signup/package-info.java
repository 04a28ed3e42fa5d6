/**
 * What happens to what strangers type on the web: forms that only a person has time to fill in,
 * limits, and the questions and links that follow by mail.
 */
@NullMarked
package org.vigia.alerts.signup;

import org.jspecify.annotations.NullMarked;
