package org.parley.server.view;

/** One change: who did what, when. Undone: it was taken back. */
public record HistoryEntry(
        String id, String at, String who, boolean machine, String what, boolean undone, boolean undoes) {}
