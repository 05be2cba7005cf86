/**
 * A conflict model as a person reads it: outcomes in words, why they hold, what they rest on, how sure that is. The
 * records are ready to be shown by a page of any make; {@link org.parley.usecases.models.page.ModelPage} is one.
 */
@NullMarked
package org.parley.usecases.models.page;

import org.jspecify.annotations.NullMarked;
