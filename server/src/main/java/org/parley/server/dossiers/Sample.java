package org.parley.server.dossiers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;

/** The sample reports that come with the program: eleven invented reports on the 2025 talks on Ukraine. */
public final class Sample {

    private static final String NAME = "Sample – talks on Ukraine 2025";

    private Sample() {}

    /** Makes a dossier of the sample, starts reading it and gives its key; a second call finds the first's. */
    public static String open(OpenDossiers dossiers) {
        String key;
        try {
            key = dossiers.create(NAME);
        } catch (DossierException e) {
            if (e.kind() == Kind.EXISTS) {
                return dossiers.openNamed(NAME);
            }
            throw e;
        }
        UploadFolder folder = UploadFolder.create();
        try {
            for (String name : names()) {
                try (InputStream in = resource(name)) {
                    folder.add(name, in);
                }
            }
        } catch (IOException e) {
            folder.delete();
            throw new UncheckedIOException(e);
        }
        dossiers.queue(key).add(folder);
        return key;
    }

    private static List<String> names() throws IOException {
        try (InputStream in = resource("files.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static InputStream resource(String name) {
        InputStream in = Sample.class.getResourceAsStream("sample/" + name);
        if (in == null) {
            throw new IllegalStateException("the program's own file sample/" + name + " is missing; build it again");
        }
        return in;
    }
}
