@NullMarked
package org.parley.reading.voices;

import org.jspecify.annotations.NullMarked;
