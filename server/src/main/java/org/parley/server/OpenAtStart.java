package org.parley.server;

import org.parley.server.dossiers.OpenDossiers;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Opens the dossiers that the command named before the first page is asked for. */
@Component
final class OpenAtStart implements ApplicationRunner {

    private final OpenDossiers dossiers;
    private final ServerOptions options;

    OpenAtStart(OpenDossiers dossiers, ServerOptions options) {
        this.dossiers = dossiers;
        this.options = options;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        options.dossiers().forEach(dossiers::open);
    }
}
