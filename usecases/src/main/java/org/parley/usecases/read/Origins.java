package org.parley.usecases.read;

import org.parley.formats.Arrived;

/** Tells by what a report is recognised when it comes again. Called by several threads at once. */
@FunctionalInterface
public interface Origins {

    /** The origin to keep the report under; never blank. */
    String of(Arrived arrived);
}
