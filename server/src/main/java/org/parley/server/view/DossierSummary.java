package org.parley.server.view;

/** One dossier at a glance. */
public record DossierSummary(String key, String name, String file, Standing standing) {}
