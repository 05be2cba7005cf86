/** Word documents in the DOCX format. */
@NullMarked
package org.parley.formats.docx;

import org.jspecify.annotations.NullMarked;
