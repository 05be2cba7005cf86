/**
 * Files in: {@link org.parley.formats.Intake} takes files, folders and archives and gives documents, or says why not.
 * One package per format behind it.
 */
@NullMarked
package org.parley.formats;

import org.jspecify.annotations.NullMarked;
