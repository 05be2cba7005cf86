package org.parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.model.Range;
import org.parley.reading.NameKind;

/**
 * Reads the names of GUM: CoNLL-U with entities in brackets in the last column. A name is the run of proper nouns
 * around the head of an entity whose head is a proper noun.
 */
final class GumCorpus {

    private static final Pattern BRACKET = Pattern.compile("\\((\\d+)-([a-z]+)-[^()]*\\)?|(\\d+)\\)");

    private GumCorpus() {}

    /** Offsets count code points of the text. */
    record Name(Range range, NameKind kind) {}

    /**
     * A document's text, put together of its sentences, paragraphs on lines of their own, and its names in order of
     * place.
     */
    record Article(String name, String text, List<Name> names) {

        Article {
            names = List.copyOf(names);
        }

        /** {@code news}, {@code interview}, … */
        String genre() {
            return name.split("_")[1];
        }
    }

    private record Token(int begin, int end, boolean proper, int head) {}

    private record Open(String group, NameKind kind, int from) {}

    static List<Article> read(Path folder) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".conllu"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".conllu", "");
                articles.add(article(name, Files.readAllLines(file)));
            }
        }
        return articles;
    }

    static Article article(String name, List<String> lines) {
        StringBuilder text = new StringBuilder();
        List<Name> names = new ArrayList<>();
        List<Token> sentence = new ArrayList<>();
        Map<Integer, String> brackets = new HashMap<>();
        for (String line : lines) {
            if (line.startsWith("# newpar") && !line.startsWith("# newpar_block") && !text.isEmpty()) {
                text.append('\n');
            } else if (line.isEmpty()) {
                close(sentence, brackets, names);
                sentence.clear();
                brackets.clear();
            } else if (!line.startsWith("#")) {
                String[] fields = line.split("\t");
                if (fields[0].contains("-") || fields[0].contains(".")) {
                    continue;
                }
                int begin = text.codePointCount(0, text.length());
                text.append(fields[1]);
                int end = text.codePointCount(0, text.length());
                if (!fields[9].contains("SpaceAfter=No")) {
                    text.append(' ');
                }
                for (String note : fields[9].split("\\|")) {
                    if (note.startsWith("Entity=")) {
                        brackets.put(sentence.size(), note.substring("Entity=".length()));
                    }
                }
                sentence.add(new Token(begin, end, fields[3].equals("PROPN"), Integer.parseInt(fields[6]) - 1));
            }
        }
        close(sentence, brackets, names);
        return new Article(name, text.toString(), names);
    }

    private static void close(List<Token> sentence, Map<Integer, String> brackets, List<Name> names) {
        Deque<Open> open = new ArrayDeque<>();
        List<Name> found = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            Matcher bracket = BRACKET.matcher(brackets.getOrDefault(at, ""));
            while (bracket.find()) {
                if (bracket.group(1) != null) {
                    Open one = new Open(bracket.group(1), kind(bracket.group(2)), at);
                    if (bracket.group().endsWith(")")) {
                        name(sentence, one, at, found);
                    } else {
                        open.push(one);
                    }
                } else {
                    for (Open one : open) {
                        if (one.group().equals(bracket.group(3))) {
                            open.remove(one);
                            name(sentence, one, at, found);
                            break;
                        }
                    }
                }
            }
        }
        found.sort((a, b) -> a.range().begin() - b.range().begin());
        for (Name one : found) { // of names in one place the first closed: the innermost entity
            if (names.isEmpty() || names.getLast().range().end() <= one.range().begin()) {
                names.add(one);
            }
        }
    }

    /** Events, works and the like are other. */
    private static NameKind kind(String label) {
        return switch (label) {
            case "person" -> NameKind.PERSON;
            case "organization" -> NameKind.ORGANISATION;
            case "place" -> NameKind.PLACE;
            case "time" -> NameKind.TIME;
            default -> NameKind.OTHER;
        };
    }

    private static void name(List<Token> sentence, Open entity, int last, List<Name> found) {
        for (int at = entity.from(); at <= last; at++) {
            int head = sentence.get(at).head();
            if (sentence.get(at).proper() && (head < entity.from() || head > last)) {
                int from = at;
                int to = at;
                while (from > entity.from() && sentence.get(from - 1).proper()) {
                    from--;
                }
                while (to < last && sentence.get(to + 1).proper()) {
                    to++;
                }
                found.add(new Name(
                        new Range(sentence.get(from).begin(), sentence.get(to).end()), entity.kind()));
                return;
            }
        }
    }
}
