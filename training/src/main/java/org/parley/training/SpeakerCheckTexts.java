package org.parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The running texts of CoNLL-U files: sentences with one blank between them, an empty line before every new paragraph. */
final class SpeakerCheckTexts {

    private SpeakerCheckTexts() {}

    /** By file name without {@code .conllu}; the folder's own files and those of folders in it. */
    static Map<String, String> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder, 2)) {
            files = walk.filter(file -> file.toString().endsWith(".conllu")).toList();
        }
        if (files.isEmpty()) {
            throw new IOException(
                    folder + " holds no .conllu file; it should be GUM's folder, or one that holds dev and train");
        }
        Map<String, List<String>> lines = new TreeMap<>();
        for (Path file : files) {
            lines.put(file.getFileName().toString().replace(".conllu", ""), Files.readAllLines(file));
        }
        return lines.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, file -> text(file.getValue())));
    }

    /** The text that a file's comments "# newpar" and "# text = …" give. */
    static String text(List<String> lines) {
        List<List<String>> paragraphs = new ArrayList<>();
        for (String line : lines) {
            boolean opens = line.startsWith("# newpar") && !line.startsWith("# newpar_block");
            if (opens || paragraphs.isEmpty() && line.startsWith("# text = ")) {
                paragraphs.add(new ArrayList<>());
            }
            if (line.startsWith("# text = ")) {
                paragraphs.getLast().add(line.substring("# text = ".length()));
            }
        }
        return paragraphs.stream()
                .filter(sentences -> !sentences.isEmpty())
                .map(sentences -> String.join(" ", sentences))
                .collect(Collectors.joining("\n\n"));
    }
}
