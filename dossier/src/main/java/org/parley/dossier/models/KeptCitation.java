package org.parley.dossier.models;

import org.jspecify.annotations.Nullable;

/**
 * What a part of a kept model rests on.
 *
 * @param part        the part in words, such as {@code "preference 2 of Russia: not Advance"}
 * @param quote       the words
 * @param file        the report as the model names it
 * @param document    id of the report in this dossier, such as {@code "d12"}; null where there is none of that name
 * @param attribution id of an attribution, such as {@code "d12-a3"}; null where the model names none
 */
public record KeptCitation(
        String part,
        String quote,
        String file,
        @Nullable String document,
        @Nullable String attribution) {}
