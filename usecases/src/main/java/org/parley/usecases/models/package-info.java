/**
 * Conflict models beside a dossier: keeping versions of them, and holding what they cite against the reports. Here alone
 * {@code conflict} and {@code dossier} meet; neither knows the other.
 */
@NullMarked
package org.parley.usecases.models;

import org.jspecify.annotations.NullMarked;
