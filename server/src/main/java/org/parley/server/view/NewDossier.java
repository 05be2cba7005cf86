package org.parley.server.view;

/** A dossier to make in the folder for new ones. */
public record NewDossier(String name) {}
