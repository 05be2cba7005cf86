package org.parley.conflict.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.Citation;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code evidence: [{file, quote, ...}]}. */
record CitationReader(YamlNodes yaml) {
    private static final Set<String> CITATION =
            Set.of("file", "quote", "speaker", "outlet", "date", "attribution", "counter");

    List<Citation> read(@Nullable Node node) {
        List<Citation> citations = new ArrayList<>();
        for (Node item : yaml.items(node, "citations")) {
            Map<String, Node> entries = yaml.entries(item, "a citation", CITATION);
            String file = yaml.text(entries.get("file"), "a file name");
            String quote = yaml.text(entries.get("quote"), "the words quoted");
            if (file == null || file.isBlank() || quote == null || quote.isBlank()) {
                yaml.problem(item, "Evidence needs a file and a quote. Name the report and copy the words.");
                continue;
            }
            citations.add(new Citation(
                    file,
                    quote.strip(),
                    yaml.text(entries.get("speaker"), "a name"),
                    yaml.text(entries.get("outlet"), "a name"),
                    yaml.text(entries.get("date"), "a date"),
                    yaml.text(entries.get("attribution"), "an id"),
                    "true".equals(yaml.text(entries.get("counter"), "true or false"))));
        }
        return citations;
    }
}
