/** What kind of act an attribution is, after PLOVER: from the words of its cue and its content. */
@NullMarked
package org.parley.reading.acts;

import org.jspecify.annotations.NullMarked;
