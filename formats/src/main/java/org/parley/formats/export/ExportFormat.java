package org.parley.formats.export;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The formats a dossier can be exported to, by the name they have on the command line. */
public enum ExportFormat {
    JSON("json", new JsonExporter()),
    ATTRIBUTIONS_TSV("attributions-tsv", new AttributionsTsvExporter()),
    CSV("csv", new CsvExporter());

    private final String label;
    private final Exporter exporter;

    ExportFormat(String label, Exporter exporter) {
        this.label = label;
        this.exporter = exporter;
    }

    public String label() {
        return label;
    }

    public Exporter exporter() {
        return exporter;
    }

    /** The format of that name; refuses others by name and says which there are. */
    public static ExportFormat of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no export format \"" + label
                        + "\"; there are "
                        + Arrays.stream(values()).map(ExportFormat::label).collect(Collectors.joining(", "))));
    }
}
