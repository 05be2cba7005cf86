/** What the pages are told, as records; the OpenAPI description is made from them. */
@NullMarked
package org.parley.server.view;

import org.jspecify.annotations.NullMarked;
