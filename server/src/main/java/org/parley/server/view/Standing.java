package org.parley.server.view;

import org.jspecify.annotations.Nullable;

/** A dossier at a glance, without its name. Undo and redo say what they would do; null where there is nothing. */
public record Standing(
        int reports,
        int unread,
        int attributions,
        int reviewed,
        int actors,
        boolean writable,
        @Nullable String undo,
        @Nullable String redo) {}
