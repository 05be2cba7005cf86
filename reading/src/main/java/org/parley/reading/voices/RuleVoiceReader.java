package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Attribution;
import org.parley.model.Coder;
import org.parley.model.Mention;
import org.parley.model.Passage;
import org.parley.model.Range;
import org.parley.reading.NameKind;
import org.parley.reading.Report;
import org.parley.reading.ResourceHash;
import org.parley.reading.VoiceReader;
import org.parley.reading.Voices;
import org.parley.reading.acts.ActFinder;

/**
 * Hears who speaks in a report by rules: quotation marks however broken, cues from a lexicon with counted precision, a
 * shallow grammar for speakers and what they say, a gazetteer of the world's states and organisations.
 *
 * <p>English only. Acts are those that {@link ActFinder} finds. An attribution's confidence is the share of such proposals that were right
 * (source, cue and content) when the rules read news annotated by people; see {@code CueLexicon} and {@code Listener}.
 * The same report gives the same voices. Immutable after {@link #load()}, safe for use by many threads at once.
 *
 * <pre>{@code
 * VoiceReader reader = RuleVoiceReader.load();
 * Voices voices = reader.read(Structure.of(document).report());
 * }</pre>
 */
public final class RuleVoiceReader implements VoiceReader {

    private static final String NAME = "rules-1";

    private final Tagger tagger;
    private final CueLexicon lexicon;
    private final Stems stems;
    private final Roles roles;
    private final Names names;
    private final FirstNames firstNames;
    private final NameFinder nameFinder;
    private final ActFinder acts;

    private RuleVoiceReader() {
        this.tagger = Tagger.load();
        this.lexicon = CueLexicon.load();
        this.stems = new Stems();
        this.roles = new Roles();
        this.names = new Names();
        this.firstNames = new FirstNames();
        this.nameFinder = new NameFinder(Gazetteer.load(), firstNames, roles, lexicon, stems, names);
        this.acts = ActFinder.shipped();
    }

    /** Loads the word lists; a fraction of a second, so one reader should serve many reports. */
    public static RuleVoiceReader load() {
        return new RuleVoiceReader();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String hash() {
        String lists = ResourceHash.of(
                RuleVoiceReader.class,
                "body-nouns.tsv",
                "closed-words.tsv",
                "cues.tsv",
                "first-names.txt",
                "irregular-verbs.tsv",
                "media.txt",
                "name-variants.tsv",
                "name-words.txt",
                "organisations.tsv",
                "roles.txt",
                "states.tsv",
                "tagger.bin.gz");
        return ResourceHash.joined(lists, ActFinder.hash());
    }

    @Override
    public Voices read(Report report) {
        Transcript transcript = transcribe(report);
        return cast(transcript, listen(transcript), NameHints.NONE, NAME);
    }

    Transcript transcribe(Report report) {
        return Transcript.of(report, tagger, lexicon, stems, roles);
    }

    List<Utterance> listen(Transcript transcript) {
        return new Listener(transcript, lexicon, stems, roles).listen();
    }

    /** What these words of a cue tell of. */
    Utterance.Manner manner(Transcript transcript, Stretch cue) {
        for (int token = cue.from(); token < cue.to(); token++) {
            Tokens tokens = transcript.tokens;
            boolean according = tokens.is(token, "according");
            boolean main = !tokens.isAuxiliary(token) && !tokens.is(token, "not");
            if (according || main && lexicon.speaks(stems.of(tokens.lower(token)))) {
                return Utterance.Manner.SPEECH;
            }
        }
        return Utterance.Manner.ATTITUDE;
    }

    /** Says who the sources of these utterances are. */
    Voices cast(Transcript transcript, List<Utterance> utterances, NameHints hints, String coder) {
        List<Naming> namings = nameFinder.find(transcript, hints);
        ActorResolver resolver = new ActorResolver(transcript, namings, roles, names, firstNames);
        Places places = new Places(transcript);
        List<Utterance> ordered = new ArrayList<>(utterances);
        ordered.sort(
                Comparator.comparingInt(utterance -> utterance.line().sentence().from()));
        Map<Utterance, String> speakers = resolver.speakers(ordered);
        List<Attribution> attributions = new ArrayList<>();
        for (Utterance utterance : ordered) {
            attributions.add(attribution(utterance, speakers.get(utterance), places, transcript, coder));
        }
        attributions.sort(Comparator.comparingInt((Attribution attribution) ->
                        attribution.content().span().begin())
                .thenComparingInt(attribution -> attribution.content().span().end()));
        return new Voices(mentions(resolver.mentions(), hints, transcript), resolver.actors(), attributions);
    }

    /** The mentions of actors, and where no actor is named, places and times. */
    private static List<Mention> mentions(List<Mention> actors, NameHints hints, Transcript transcript) {
        List<Mention> mentions = new ArrayList<>(actors);
        BitSet taken = new BitSet();
        actors.forEach(
                mention -> taken.set(mention.range().begin(), mention.range().end()));
        Tokens tokens = transcript.tokens;
        for (NameKind kind : List.of(NameKind.PLACE, NameKind.TIME)) {
            for (NameHints.Hint hint : hints.of(kind)) {
                Range range = transcript.report.text().range(tokens.begin(hint.from()), tokens.end(hint.to() - 1));
                int clash = taken.nextSetBit(range.begin());
                if (clash < 0 || clash >= range.end()) {
                    Mention.Kind what = kind == NameKind.PLACE ? Mention.Kind.PLACE : Mention.Kind.TIME;
                    mentions.add(new Mention(range, what, null));
                }
            }
        }
        mentions.sort(Comparator.comparing(Mention::range));
        return mentions;
    }

    private Attribution attribution(
            Utterance utterance, @Nullable String speaker, Places places, Transcript transcript, String coder) {
        Passage content = transcript.report.text().passage(places.content(utterance.content()));
        Passage cue = utterance.cue() == null ? null : transcript.report.text().passage(places.span(utterance.cue()));
        return new Attribution(
                QuoteShare.mode(utterance, transcript),
                source(utterance, speaker, places, transcript),
                cue,
                content,
                acts.of(cue == null ? "" : cue.text(), content.text()),
                Math.clamp(utterance.confidence(), 0, 1),
                new Coder.Machine(coder));
    }

    private static Attribution.@Nullable Source source(
            Utterance utterance, @Nullable String speaker, Places places, Transcript transcript) {
        if (utterance.source() == null) {
            return null;
        }
        Passage passage = transcript.report.text().passage(places.span(utterance.source()));
        return new Attribution.Source(passage, speaker);
    }
}
