package org.parley.server.view;

/** A dossier that was open before; present: its file is still there. */
public record RecentDossier(String name, String file, String opened, boolean present) {}
