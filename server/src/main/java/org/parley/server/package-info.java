/** The web application: starts a server on this machine for the pages. */
@NullMarked
package org.parley.server;

import org.jspecify.annotations.NullMarked;
