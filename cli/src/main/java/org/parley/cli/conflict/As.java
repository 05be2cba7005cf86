package org.parley.cli.conflict;

/** Form of a result. */
enum As {
    TEXT,
    JSON
}
