package org.parley.server.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.server.dossiers.DossierModels;
import org.parley.server.dossiers.ExampleModels;
import org.parley.server.dossiers.OpenDossiers;
import org.parley.server.dossiers.TypedModels;
import org.parley.server.dossiers.Unusable;
import org.parley.server.view.EvidenceRow;
import org.parley.server.view.KeptModel;
import org.parley.server.view.ModelAsking;
import org.parley.server.view.ModelCheck;
import org.parley.server.view.ModelComparison;
import org.parley.server.view.ModelExample;
import org.parley.server.view.ModelKeeping;
import org.parley.server.view.ModelRow;
import org.parley.server.view.ModelText;
import org.parley.server.view.OutcomeAsking;
import org.parley.server.view.RestingPart;
import org.parley.usecases.models.page.ModelView;
import org.parley.usecases.models.page.StateGraph;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Conflict models: kept ones by name (any characters, so it is a parameter, not a part of the address), and typed ones. */
@RestController
@RequestMapping("/api/dossiers/{dossier}")
class ModelsController {

    private static final long LARGEST = 8L * 1024 * 1024;

    private final OpenDossiers dossiers;

    ModelsController(OpenDossiers dossiers) {
        this.dossiers = dossiers;
    }

    private DossierModels models(String key) {
        return dossiers.dossier(key).models();
    }

    @GetMapping("/models")
    List<ModelRow> kept(@PathVariable("dossier") String key) {
        return models(key).all();
    }

    @GetMapping("/models/examples")
    List<ModelExample> examples(@PathVariable("dossier") String key) {
        return ExampleModels.all();
    }

    @GetMapping("/models/examples/{example}")
    ModelCheck example(@PathVariable("dossier") String key, @PathVariable("example") String example) {
        return TypedModels.check(null, ExampleModels.yaml(example));
    }

    @GetMapping("/models/one")
    KeptModel one(
            @PathVariable("dossier") String key,
            @RequestParam("model") String model,
            @RequestParam(name = "version", required = false) @Nullable Integer version) {
        return models(key).one(model, version);
    }

    @PutMapping("/models/one")
    KeptModel keep(
            @PathVariable("dossier") String key,
            @RequestParam("model") String model,
            @RequestBody ModelKeeping keeping) {
        if (model.isBlank() || model.length() > 200) {
            throw new Unusable("A model's name has 1 to 200 characters.", "Give it another name.");
        }
        return models(key).keep(model, keeping);
    }

    @PostMapping("/models/check")
    ModelCheck check(@PathVariable("dossier") String key, @RequestBody ModelText text) {
        return TypedModels.check(text.draft(), text.yaml());
    }

    @PostMapping(path = "/models/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelCheck read(@PathVariable("dossier") String key, @RequestPart("file") MultipartFile file) throws IOException {
        String name = file.getOriginalFilename() == null ? "model" : file.getOriginalFilename();
        if (file.getSize() > LARGEST) {
            throw new Unusable(
                    "The file is larger than 8 MB, which no model needs.", "Choose a model file, .yaml or .gmcr.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
            return TypedModels.checkFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new Unusable("The file is not UTF-8 text.", "Choose a model file, .yaml or .gmcr, saved as UTF-8.");
        }
    }

    @PostMapping("/models/view")
    ModelView view(@PathVariable("dossier") String key, @RequestBody ModelAsking asking) {
        return models(key).view(asking);
    }

    @PostMapping("/models/compare")
    ModelComparison compare(@PathVariable("dossier") String key, @RequestBody ModelAsking asking) {
        return models(key).compare(asking);
    }

    @PostMapping("/models/outcome")
    ModelView.Card outcome(@PathVariable("dossier") String key, @RequestBody OutcomeAsking asking) {
        return models(key).outcome(asking);
    }

    @PostMapping("/models/graph")
    StateGraph graph(@PathVariable("dossier") String key, @RequestBody ModelAsking asking) {
        return models(key).graph(asking);
    }

    @GetMapping("/models/difference")
    ModelView.WhatIf difference(
            @PathVariable("dossier") String key,
            @RequestParam("model") String model,
            @RequestParam("from") int from,
            @RequestParam("to") int to) {
        return models(key).difference(model, from, to);
    }

    /** A version as a file to save. Form: yaml or gmcr. */
    @GetMapping("/models/file")
    ResponseEntity<byte[]> file(
            @PathVariable("dossier") String key,
            @RequestParam("model") String model,
            @RequestParam(name = "version", required = false) @Nullable Integer version,
            @RequestParam("form") ModelForm form) {
        String text = switch (form) {
            case YAML -> models(key).yaml(model, version);
            case GMCR -> models(key).gmcr(model, version);
        };
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        model.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]+", "-") + "." + form.ending(),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Quotations of the dossier to cite, by words; any where none are given. */
    @GetMapping("/evidence")
    List<EvidenceRow> evidence(@PathVariable("dossier") String key, @RequestParam("q") String query) {
        return models(key).evidence(query);
    }

    /** What rests on an attribution. */
    @GetMapping("/attributions/{attribution}/models")
    List<RestingPart> resting(@PathVariable("dossier") String key, @PathVariable("attribution") String attribution) {
        return models(key).resting(attribution);
    }
}
