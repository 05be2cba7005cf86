/** Who speaks in a report and what they say, read by rules: quotations, reported speech and the actors behind them. */
@NullMarked
package org.parley.reading.voices;

import org.jspecify.annotations.NullMarked;
