package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.CodePoints;
import org.parley.model.Mode;
import org.parley.model.Range;
import org.parley.model.Span;
import org.parley.reading.AttributionFinder;
import org.parley.reading.AttributionFinder.Finding;
import org.parley.reading.AttributionFinder.Findings;
import org.parley.reading.Report;
import org.parley.reading.ResourceHash;
import org.parley.reading.VoiceReader;
import org.parley.reading.Voices;

/**
 * Hears who speaks in a report with the help of a trained {@link AttributionFinder}: it says where source, cue and content
 * stand, and the rules say who the source is and give it the quotations that follow without a cue of their own.
 *
 * <p>The same report gives the same voices. Safe for use by many threads at once where the finder is.
 */
public final class GuidedVoiceReader implements VoiceReader {

    /** Tokens between two pieces of a source that do not part them: a comma, a title in brackets. */
    private static final int NEAR = 2;

    /** What the rules are less sure of than the finder must be of its own findings is not added to these. */
    private static final double SURE_ENOUGH = 0.24;

    /** What the rules hear within somebody's words must be surer: the finder knows the outermost level only and cannot agree. */
    private static final double SURE_WITHIN = 0.4;

    private final AttributionFinder finder;
    private final RuleVoiceReader rules;

    private GuidedVoiceReader(AttributionFinder finder, RuleVoiceReader rules) {
        this.finder = finder;
        this.rules = rules;
    }

    /** Loads the word lists; one reader should serve many reports. */
    public static GuidedVoiceReader load(AttributionFinder finder) {
        return new GuidedVoiceReader(finder, RuleVoiceReader.load());
    }

    @Override
    public String name() {
        return finder.name();
    }

    @Override
    public String hash() {
        return ResourceHash.joined(finder.hash(), rules.hash());
    }

    @Override
    public Voices read(Report report) {
        Transcript transcript = rules.transcribe(report);
        if (transcript.tokens.size() == 0) {
            return Voices.NONE;
        }
        List<Utterance> heard = rules.listen(transcript);
        List<Utterance> found = new ArrayList<>();
        Findings findings = finder.find(report);
        for (Finding finding : findings.attributions()) {
            Utterance utterance = utterance(finding, transcript);
            if (utterance != null) {
                found.add(utterance.source() == null ? sourced(utterance, heard) : utterance);
            }
        }
        List<Utterance> added = new ArrayList<>(missed(heard, found, transcript));
        inner(heard, found).stream().filter(one -> !added.contains(one)).forEach(added::add);
        found.addAll(added);
        found.sort(Comparator.comparingInt(
                utterance -> utterance.content().getFirst().from()));
        return rules.cast(transcript, found, NameHints.of(findings.names(), transcript), name());
    }

    private @Nullable Utterance utterance(Finding finding, Transcript transcript) {
        List<Stretch> cue = tokens(finding.cue(), transcript, false); // a colon alone is a cue: "Minister: no talks"
        List<Stretch> content = stretches(finding.content(), transcript);
        if (cue.isEmpty() || content.isEmpty()) {
            return null;
        }
        Stretch found = finding.source() == null ? null : longest(stretches(finding.source(), transcript));
        Stretch source = found == null
                ? null
                : whole(headed(inOneSentence(found, transcript), transcript), transcript, cue.getFirst());
        int at = cue.getFirst().from();
        Line line = transcript.lines.get(transcript.tokens.sentence(at).index());
        Stretch words = new Stretch(at, cue.getLast().to());
        return new Utterance(source, words, content, line, finding.confidence(), rules.manner(transcript, words));
    }

    /** Of a source in pieces the longest, pieces that hardly anything parts taken as one; null where there is none. */
    private static @Nullable Stretch longest(List<Stretch> pieces) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch piece : pieces) {
            boolean near = !joined.isEmpty() && piece.from() - joined.getLast().to() <= NEAR;
            joined.add(near ? new Stretch(joined.removeLast().from(), piece.to()) : piece);
        }
        return joined.stream()
                .max(Comparator.comparingInt(piece -> piece.to() - piece.from()))
                .orElse(null);
    }

    /** Of a source that runs from a heading into the line below what stands in that line. */
    private static Stretch inOneSentence(Stretch source, Transcript transcript) {
        Tokens.Sentence last = transcript.tokens.sentence(source.to() - 1);
        return last.from() <= source.from() ? source : new Stretch(last.from(), source.to());
    }

    /** A source that begins with "of" lacks its head: "critics" of "of the council"; one that begins with "’s" its owner. */
    private static Stretch headed(Stretch source, Transcript transcript) {
        boolean owned = transcript.tokens.tag(source.from()) == Tag.POS;
        if (owned && source.from() > transcript.tokens.sentence(source.from()).from()) {
            return new Stretch(source.from() - 1, source.to());
        }
        if (!transcript.tokens.is(source.from(), "of")) {
            return source;
        }
        return transcript.lines.get(transcript.tokens.sentence(source.from()).index()).chunks().stream()
                .filter(chunk -> chunk.kind() == Chunk.Kind.NOUN && chunk.to() == source.from())
                .map(chunk -> new Stretch(chunk.from(), source.to()))
                .findFirst()
                .orElse(source);
    }

    /** A source that ends within a noun phrase ends with it: "the" for "the minister" is no source. */
    private static Stretch whole(Stretch source, Transcript transcript, Stretch cue) {
        int last = source.to() - 1;
        return transcript.lines.get(transcript.tokens.sentence(last).index()).chunks().stream()
                .filter(chunk -> chunk.isNominal() && chunk.from() <= last && last < chunk.to())
                .map(chunk -> new Stretch(source.from(), chunk.to()))
                .filter(longer -> !longer.overlaps(cue))
                .findFirst()
                .orElse(source);
    }

    private static List<Stretch> stretches(Span span, Transcript transcript) {
        return tokens(span, transcript, true);
    }

    /** The tokens that a span touches, piece by piece; where words are asked for, pieces without a word are left out. */
    private static List<Stretch> tokens(Span span, Transcript transcript, boolean worded) {
        CodePoints points = transcript.report.text();
        Tokens tokens = transcript.tokens;
        List<Stretch> stretches = new ArrayList<>();
        for (Range range : span.ranges()) {
            int from = tokens.at(points.charIndex(range.begin()));
            int to = from;
            int end = points.charIndex(range.end());
            while (to < tokens.size() && tokens.begin(to) < end) {
                to++;
            }
            boolean words = !worded && to > from;
            for (int token = from; token < to; token++) {
                words |= tokens.isWord(token);
            }
            if (words) {
                stretches.add(new Stretch(from, to));
            }
        }
        return stretches;
    }

    /** What the rules hear with the same cue, if they know whose words they are; else the utterance itself. */
    private static Utterance sourced(Utterance utterance, List<Utterance> heard) {
        return heard.stream()
                .filter(other -> other.source() != null && sameCue(other, utterance))
                .findFirst()
                .orElse(utterance);
    }

    /**
     * What the rules hear where the finder found nothing: quotations without a cue of their own, whole quotations, and what
     * "For the analyst, …" gives to somebody.
     */
    private static List<Utterance> missed(List<Utterance> heard, List<Utterance> found, Transcript transcript) {
        return heard.stream()
                .filter(utterance -> utterance.confidence() >= SURE_ENOUGH)
                .filter(utterance -> utterance.cue() == null
                        || QuoteShare.mode(utterance, transcript) == Mode.DIRECT
                        || transcript.tokens.is(utterance.cue().from(), "for"))
                .filter(utterance ->
                        found.stream().noneMatch(other -> overlap(utterance, other) && !within(other, utterance)))
                .toList();
    }

    /** Whether one is told in the words of the other: "We know that they promised", which leaves room for both. */
    private static boolean within(Utterance inner, Utterance outer) {
        return inner.cue() != null
                && outer.content().stream().anyMatch(words -> words.overlaps(inner.cue()))
                && inner.content().stream()
                        .allMatch(mine -> outer.content().stream()
                                .anyMatch(words -> words.from() <= mine.from() && mine.to() <= words.to()));
    }

    /** What the rules hear told within what the finder found: Y's demand in "X said that Y demands Z". */
    private static List<Utterance> inner(List<Utterance> heard, List<Utterance> found) {
        return heard.stream()
                .filter(utterance -> utterance.confidence() >= SURE_WITHIN)
                .filter(utterance -> found.stream().anyMatch(outer -> tells(outer, utterance)))
                .filter(utterance -> found.stream().noneMatch(other -> sameCue(other, utterance)))
                .toList();
    }

    private static boolean tells(Utterance outer, Utterance inner) {
        Stretch source = inner.source();
        return source != null
                && within(inner, outer)
                && outer.content().stream()
                        .anyMatch(words -> words.from() <= source.from() && source.to() <= words.to());
    }

    private static boolean sameCue(Utterance a, Utterance b) {
        return a.cue() != null && b.cue() != null && a.cue().overlaps(b.cue());
    }

    private static boolean overlap(Utterance a, Utterance b) {
        return a.content().stream()
                .anyMatch(mine ->
                        b.content().stream().anyMatch(mine::overlaps) || b.cue() != null && mine.overlaps(b.cue()));
    }
}
