/** Mails: the report in them, and what is attached. */
@NullMarked
package org.parley.formats.mail;

import org.jspecify.annotations.NullMarked;
