package org.parley.server.web;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.parley.cli.serve.ServeOptions;
import org.parley.server.dossiers.OpenDossiers;
import org.parley.server.dossiers.RecentDossiers;
import org.parley.server.dossiers.Sample;
import org.parley.server.dossiers.Unusable;
import org.parley.server.view.DossierFile;
import org.parley.server.view.NewDossier;
import org.parley.server.view.OpenedDossier;
import org.parley.server.view.Start;
import org.parley.usecases.Program;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The start page: which dossiers there are, a new one, the sample. */
@RestController
class StartController {

    private final OpenDossiers dossiers;
    private final RecentDossiers recent;
    private final ServeOptions options;

    StartController(OpenDossiers dossiers, RecentDossiers recent, ServeOptions options) {
        this.dossiers = dossiers;
        this.recent = recent;
        this.options = options;
    }

    @GetMapping("/api/start")
    Start start() {
        return new Start(Program.VERSION, options.folder().toString(), options.person(), recent.shown());
    }

    @PostMapping("/api/dossiers")
    OpenedDossier create(@RequestBody NewDossier dossier) {
        return new OpenedDossier(dossiers.create(dossier.name()));
    }

    @PostMapping("/api/dossiers/open")
    OpenedDossier open(@RequestBody DossierFile dossier) {
        try {
            return new OpenedDossier(dossiers.open(Path.of(dossier.file())));
        } catch (InvalidPathException e) {
            throw new Unusable(
                    "\"" + dossier.file() + "\" is no name of a file.", "Give the file's whole name with its folders.");
        }
    }

    @PostMapping("/api/dossiers/sample")
    OpenedDossier sample() {
        return new OpenedDossier(Sample.open(dossiers));
    }
}
