package org.parley.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An actor speaks for, belongs to or works for another.
 *
 * @param actor the other's key (in a {@link LocalActor}) or id (in an {@link Actor})
 * @param role  as the text tells it: "foreign policy chief"
 */
public record Membership(
        String actor,
        @Nullable String role,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
