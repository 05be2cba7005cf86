/** The doors: one controller per page, and what guards them. */
@NullMarked
package org.parley.server.web;

import org.jspecify.annotations.NullMarked;
