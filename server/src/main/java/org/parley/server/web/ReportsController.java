package org.parley.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.parley.server.dossiers.OpenDossiers;
import org.parley.server.dossiers.Unusable;
import org.parley.server.dossiers.UploadFolder;
import org.parley.server.view.AttributionReview;
import org.parley.server.view.AttributionView;
import org.parley.server.view.LeftOutDecision;
import org.parley.server.view.NewAttribution;
import org.parley.server.view.ReportCorrection;
import org.parley.server.view.ReportList;
import org.parley.server.view.ReportText;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Reports in, the list of them, and one to read and mend. */
@RestController
@RequestMapping("/api/dossiers/{dossier}")
class ReportsController {

    private final OpenDossiers dossiers;

    ReportsController(OpenDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/reports")
    ReportList list(@PathVariable("dossier") String key) {
        return dossiers.dossier(key).reports();
    }

    /** Takes files to be read; how far that is comes by the progress events. */
    @PostMapping(path = "/reports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void add(@PathVariable("dossier") String key, @RequestPart("files") List<MultipartFile> files) throws IOException {
        if (files.isEmpty()) {
            throw new Unusable("No file was sent.", "Choose at least one report.");
        }
        UploadFolder folder = UploadFolder.create();
        try {
            for (MultipartFile file : files) {
                String name = file.getOriginalFilename();
                try (InputStream in = file.getInputStream()) {
                    folder.add(name == null || name.isBlank() ? "report.txt" : name, in);
                }
            }
        } catch (IOException | RuntimeException e) {
            folder.delete();
            throw e;
        }
        dossiers.queue(key).add(folder);
    }

    @GetMapping("/reports/{report}")
    ReportText report(@PathVariable("dossier") String key, @PathVariable("report") String report) {
        return dossiers.dossier(key).report(report);
    }

    @PatchMapping("/reports/{report}")
    ReportText correct(
            @PathVariable("dossier") String key,
            @PathVariable("report") String report,
            @RequestBody ReportCorrection correction) {
        dossiers.dossier(key).correct(report, correction);
        return dossiers.dossier(key).report(report);
    }

    /** Says whether something that the reader left out belongs to the report. */
    @PutMapping("/reports/{report}/left-out")
    ReportText leftOut(
            @PathVariable("dossier") String key,
            @PathVariable("report") String report,
            @RequestBody LeftOutDecision decision) {
        dossiers.dossier(key).leftOut(report, decision);
        return dossiers.dossier(key).report(report);
    }

    @PostMapping("/reports/{report}/attributions")
    @ResponseStatus(HttpStatus.CREATED)
    AttributionView attribute(
            @PathVariable("dossier") String key,
            @PathVariable("report") String report,
            @RequestBody NewAttribution attribution) {
        return dossiers.dossier(key).add(report, attribution);
    }

    @PutMapping("/attributions/{attribution}/review")
    AttributionView review(
            @PathVariable("dossier") String key,
            @PathVariable("attribution") String attribution,
            @RequestBody AttributionReview review) {
        return dossiers.dossier(key).review(attribution, review);
    }
}
