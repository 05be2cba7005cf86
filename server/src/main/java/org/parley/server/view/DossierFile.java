package org.parley.server.view;

/** A dossier on this machine, by its file. */
public record DossierFile(String file) {}
