package org.parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.search.Hit;
import org.parley.dossier.search.Hits;
import org.parley.dossier.search.Snippet;
import org.parley.model.CodePoints;
import org.parley.model.Range;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley search}: hits in context. */
@Command(
        name = "search",
        description = "Finds reports in which all words occur, best first, each hit in context. "
                + "\"Quotation marks\" keep words together; negotiat* finds all beginnings.")
final class SearchCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE.parley", description = "The dossier.")
    private @Nullable Path dossier;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
    private List<String> words = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many reports at most (${DEFAULT-VALUE}).")
    private int limit;

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Dossier open = Dossiers.open(Given.path(dossier), Access.READ, "parley search", console)) {
            String typed =
                    String.join(" ", words.stream().map(SearchCommand::kept).toList());
            Hits hits = open.search().find(typed, limit);
            hits.hits().forEach(this::show);
            console.say(
                    hits.total() == 0
                            ? "Nothing found. Fewer words, or a beginning such as negotiat*, find more."
                            : hits.total()
                                    + (hits.total() == 1 ? " report" : " reports")
                                    + (hits.total() > hits.hits().size()
                                            ? ", the best " + hits.hits().size() + " shown"
                                            : ""));
            return ExitCode.DONE;
        }
    }

    /** What the shell handed over as one word with spaces was quoted there. */
    private static String kept(String word) {
        return word.indexOf(' ') >= 0 && word.indexOf('"') < 0 ? '"' + word + '"' : word;
    }

    private void show(Hit hit) {
        console.out()
                .println("%s  %s%s  (%s)%s"
                        .formatted(
                                hit.document(),
                                date(hit),
                                hit.title() == null ? "" : "  " + Given.shown(hit.title()),
                                Given.shown(hit.outlet() == null ? hit.file() : hit.outlet()),
                                hit.dropped() ? "  [in text left aside]" : ""));
        if (hit.snippet() != null) {
            console.out().println("    " + marked(hit.snippet()));
        }
    }

    private static String date(Hit hit) {
        if (hit.earliest() == null) {
            return "date not known";
        }
        return hit.earliest().equals(hit.latest()) ? hit.earliest().toString() : hit.earliest() + " to " + hit.latest();
    }

    /** The hits between asterisks, as in mail. */
    private static String marked(Snippet snippet) {
        CodePoints text = CodePoints.of(snippet.text());
        StringBuilder line = new StringBuilder();
        int at = 0;
        for (Range place : snippet.places()) {
            int begin = text.charIndex(place.begin() - snippet.range().begin());
            int end = text.charIndex(place.end() - snippet.range().begin());
            line.append(snippet.text(), at, begin)
                    .append('*')
                    .append(snippet.text(), begin, end)
                    .append('*');
            at = end;
        }
        return Given.shown(line.append(snippet.text().substring(at)).toString().replaceAll("\\s+", " "));
    }
}
