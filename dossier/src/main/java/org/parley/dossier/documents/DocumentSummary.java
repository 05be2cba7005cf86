package org.parley.dossier.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as a list shows it.
 *
 * @param earliest the first day it can have come out on, null where nothing is known
 * @param unread   why it was not read, or null
 */
public record DocumentSummary(
        String id,
        int version,
        String file,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String language,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable String unread) {}
