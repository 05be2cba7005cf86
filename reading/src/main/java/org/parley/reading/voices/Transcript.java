package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Block;
import org.parley.model.CodePoints;
import org.parley.model.Range;
import org.parley.reading.Report;

/**
 * A report prepared for listening: its words tagged, its quotations found, its sentences cut into chunks. Sentences that a
 * quotation holds together are one {@link Line}.
 */
final class Transcript {

    final Report report;
    final Tokens tokens;
    final List<Quote> quotes;
    final List<Line> lines;
    /** Per token: the index of the quotation that it stands in, marks included, or -1. */
    private final int[] quoteOf;
    /** Per quotation: whether it stands for sentences of its own, not for words within one. */
    private final boolean[] speech;

    private Transcript(
            Report report, Tokens tokens, List<Quote> quotes, int[] quoteOf, boolean[] speech, List<Line> lines) {
        this.report = report;
        this.tokens = tokens;
        this.quotes = List.copyOf(quotes);
        this.quoteOf = quoteOf;
        this.speech = speech;
        this.lines = List.copyOf(lines);
    }

    static Transcript of(Report report, Tagger tagger, CueLexicon lexicon, Stems stems, Roles roles) {
        String text = report.text().text();
        List<Quote> quotes = quotes(report, lexicon, stems);
        Tokens tokens = tokenize(report, text, quotes);
        tagger.tag(tokens);
        TagRepair.repair(tokens, lexicon, stems, roles);
        int[] quoteOf = new int[tokens.size()];
        Arrays.fill(quoteOf, -1);
        int[] chunkEnds = new int[tokens.size() + 1];
        boolean[] speech = new boolean[quotes.size()];
        for (int i = 0; i < quotes.size(); i++) {
            Quote quote = quotes.get(i);
            int from = tokens.at(quote.begin());
            int to = Math.max(from + 1, tokens.at(quote.end() - 1) + 1);
            to = Math.min(to, tokens.size());
            if (from >= to) {
                continue;
            }
            Arrays.fill(quoteOf, from, to, i);
            speech[i] = QuoteKind.isSpeech(quote, tokens, from, to);
            if (speech[i]) {
                chunkEnds[from] = to;
            }
        }
        Chunker chunker = new Chunker(tokens, chunkEnds);
        List<Line> lines = tokens.sentences().stream().map(chunker::chunk).toList();
        return new Transcript(report, tokens, quotes, quoteOf, speech, lines);
    }

    private static List<Quote> quotes(Report report, CueLexicon lexicon, Stems stems) {
        CodePoints points = report.text();
        List<Quote> found = new ArrayList<>();
        List<Block> blocks = report.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (!blocks.get(i).role().tells()) {
                continue;
            }
            int from = points.charIndex(blocks.get(i).range().begin());
            int to = points.charIndex(blocks.get(i).range().end());
            boolean continued = i + 1 < blocks.size()
                    && QuoteScanner.opens(
                            points.text(),
                            points.charIndex(blocks.get(i + 1).range().begin()),
                            points.charIndex(blocks.get(i + 1).range().end()));
            for (Quote quote : QuoteScanner.scan(points.text(), from, to, continued)) {
                Quote mended = quote.closed() ? quote : QuoteMending.mend(quote, points.text(), lexicon, stems);
                found.addAll(QuoteMending.split(mended, points.text(), lexicon, stems));
            }
        }
        return found;
    }

    /** Sentences become token sentences; those whose border lies inside a quotation are put together. */
    private static Tokens tokenize(Report report, String text, List<Quote> quotes) {
        CodePoints points = report.text();
        Tokens tokens = new Tokens(text);
        List<Range> sentences = report.sentences();
        List<Block> blocks = report.blocks();
        int block = 0;
        int quote = 0;
        for (int i = 0; i < sentences.size(); i++) {
            int from = points.charIndex(sentences.get(i).begin());
            int to = points.charIndex(sentences.get(i).end());
            while (block + 1 < blocks.size()
                    && blocks.get(block).range().end() <= sentences.get(i).begin()) {
                block++;
            }
            int blockEnd = points.charIndex(blocks.get(block).range().end());
            while (i + 1 < sentences.size()) {
                int next = points.charIndex(sentences.get(i + 1).begin());
                while (quote < quotes.size() && quotes.get(quote).end() <= Math.min(to, next)) {
                    quote++;
                }
                boolean inside = quote < quotes.size()
                        && quotes.get(quote).begin() < to
                        && quotes.get(quote).end() > next;
                boolean cueLeft = next < blockEnd
                        && quote > 0
                        && quotes.get(quote - 1).end() >= to - 1
                        && quotes.get(quote - 1).end() <= next
                        && startsLower(text, next);
                if (next >= blockEnd || !inside && !cueLeft) {
                    break;
                }
                i++;
                to = points.charIndex(sentences.get(i).end());
            }
            Tokenizer.tokenize(tokens, from, to, block);
        }
        return tokens;
    }

    private static boolean startsLower(String text, int at) {
        return at < text.length() && Character.isLowerCase(text.charAt(at));
    }

    /** The quotation that this token stands in, if it stands for sentences of its own or for words within one. */
    @Nullable Quote quoteAt(int token) {
        return quoteOf[token] < 0 ? null : quotes.get(quoteOf[token]);
    }

    boolean inSpeech(int token) {
        return quoteOf[token] >= 0 && speech[quoteOf[token]];
    }

    Block block(Line line) {
        return report.blocks().get(line.sentence().block());
    }
}
