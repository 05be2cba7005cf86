package org.parley.server.web;

import java.io.IOException;
import java.util.List;
import org.parley.server.dossiers.OpenDossier;
import org.parley.server.dossiers.OpenDossiers;
import org.parley.server.view.BriefView;
import org.parley.server.view.DossierSummary;
import org.parley.server.view.HistoryEntry;
import org.parley.server.view.ReadingProgress;
import org.parley.server.view.SearchResults;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A dossier as a whole: its summary, brief, search, history and progress. */
@RestController
@RequestMapping("/api/dossiers/{dossier}")
class DossierController {

    private static final int HITS = 200;
    private static final int CHANGES = 500;

    private final OpenDossiers dossiers;

    DossierController(OpenDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping
    DossierSummary summary(@PathVariable("dossier") String key) {
        OpenDossier dossier = dossiers.dossier(key);
        return new DossierSummary(
                key, OpenDossiers.name(dossier.file()), dossier.file().toString(), dossier.standing());
    }

    @GetMapping("/brief")
    BriefView brief(@PathVariable("dossier") String key) {
        return dossiers.dossier(key).brief();
    }

    @GetMapping("/search")
    SearchResults search(@PathVariable("dossier") String key, @RequestParam("q") String query) {
        return dossiers.dossier(key).search(query, HITS);
    }

    @GetMapping("/history")
    List<HistoryEntry> history(@PathVariable("dossier") String key) {
        return dossiers.dossier(key).history(CHANGES);
    }

    @PostMapping("/undo")
    DossierSummary undo(@PathVariable("dossier") String key) {
        dossiers.dossier(key).undo();
        return summary(key);
    }

    @PostMapping("/redo")
    DossierSummary redo(@PathVariable("dossier") String key) {
        dossiers.dossier(key).redo();
        return summary(key);
    }

    @GetMapping("/progress/latest")
    ReadingProgress latest(@PathVariable("dossier") String key) {
        return dossiers.queue(key).latest();
    }

    /** Server-sent events: where the reading stands, then every step of it, each a {@link ReadingProgress}. */
    @GetMapping(path = "/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter progress(@PathVariable("dossier") String key) {
        SseEmitter events = new SseEmitter(0L);
        Listening listening = new Listening();
        Runnable stop = dossiers.queue(key).listen(step -> {
            try {
                events.send(step, MediaType.APPLICATION_JSON);
            } catch (IOException | IllegalStateException e) {
                listening.stop(); // the page was closed
            }
        });
        listening.stoppedBy(stop);
        events.onCompletion(stop);
        events.onError(fault -> stop.run());
        return events;
    }

    /** Lets a listener end itself, also before what ends it is known. */
    private static final class Listening {
        private Runnable stop = () -> {};
        private boolean over;

        synchronized void stop() {
            over = true;
            stop.run();
        }

        synchronized void stoppedBy(Runnable end) {
            stop = end;
            if (over) {
                end.run();
            }
        }
    }
}
