/** What {@code parley serve} needs of the web application, which comes on a class path of its own. */
@NullMarked
package org.parley.cli.serve;

import org.jspecify.annotations.NullMarked;
