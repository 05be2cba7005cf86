/**
 * A model as a person types it, in words only: what a form edits, and what a file says. It may still be wrong;
 * {@link org.parley.conflict.files.DraftModel} says what is.
 */
@NullMarked
package org.parley.conflict.draft;

import org.jspecify.annotations.NullMarked;
