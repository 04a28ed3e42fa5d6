/**
 * The sample press: a small fictitious press that is served on loopback and tells a story step by
 * step, so that the whole pipeline can be watched at work without a network. {@link
 * org.vigia.standalone.press.Story} is what is written in the resources under {@code /press},
 * {@link org.vigia.standalone.press.SamplePress} serves it, and the story itself says which mails
 * must follow.
 */
@NullMarked
package org.vigia.standalone.press;

import org.jspecify.annotations.NullMarked;
