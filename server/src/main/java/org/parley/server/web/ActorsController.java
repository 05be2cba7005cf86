package org.parley.server.web;

import java.util.List;
import org.parley.server.dossiers.OpenDossiers;
import org.parley.server.view.ActorMerge;
import org.parley.server.view.ActorNaming;
import org.parley.server.view.ActorPage;
import org.parley.server.view.ActorRow;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The cast, and mending it. */
@RestController
@RequestMapping("/api/dossiers/{dossier}/actors")
class ActorsController {

    private final OpenDossiers dossiers;

    ActorsController(OpenDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping
    List<ActorRow> list(@PathVariable("dossier") String key) {
        return dossiers.dossier(key).actors();
    }

    @GetMapping("/{actor}")
    ActorPage actor(@PathVariable("dossier") String key, @PathVariable("actor") String actor) {
        return dossiers.dossier(key).actor(actor);
    }

    @PostMapping("/merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void merge(@PathVariable("dossier") String key, @RequestBody ActorMerge merge) {
        dossiers.dossier(key).merge(merge);
    }

    @PostMapping("/{actor}/split")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void split(@PathVariable("dossier") String key, @PathVariable("actor") String actor) {
        dossiers.dossier(key).split(actor);
    }

    @PostMapping("/{actor}/rename")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(
            @PathVariable("dossier") String key, @PathVariable("actor") String actor, @RequestBody ActorNaming naming) {
        dossiers.dossier(key).rename(actor, naming.name());
    }
}
