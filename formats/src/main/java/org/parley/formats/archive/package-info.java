/** What holds further files: ZIP archives and mailboxes, unpacked one by one and within limits. */
@NullMarked
package org.parley.formats.archive;

import org.jspecify.annotations.NullMarked;
