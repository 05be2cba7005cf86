package org.parley.server.view;

import java.util.List;

/** What the start page shows. Folder: where new dossiers are made; person: how changes are signed. */
public record Start(String version, String folder, String person, List<RecentDossier> recent) {}
