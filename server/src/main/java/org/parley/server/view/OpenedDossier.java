package org.parley.server.view;

/** A dossier that is now open. */
public record OpenedDossier(String key) {}
