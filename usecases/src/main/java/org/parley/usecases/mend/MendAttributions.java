package org.parley.usecases.mend;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;
import org.parley.dossier.ids.AttributionId;
import org.parley.dossier.review.StoredAttribution;
import org.parley.model.Actor;
import org.parley.model.Attribution;
import org.parley.model.CodePoints;
import org.parley.model.Coder;
import org.parley.model.Mention;
import org.parley.model.Mode;
import org.parley.model.Passage;
import org.parley.model.Span;
import org.parley.model.StoredDocument;

/** Decides about attributions, and adds those that the reader missed. Every step can be undone. Safe for many threads. */
public final class MendAttributions {

    private final Dossier dossier;
    private final Coder.Person person;

    /** @param person who decides */
    public MendAttributions(Dossier dossier, Coder.Person person) {
        this.dossier = dossier;
        this.person = person;
    }

    /** It is right as it stands; a rejection is taken back. */
    public void accept(String attribution, @Nullable String note) {
        dossier.reviews().accept(attribution, person, note);
    }

    /** Nobody said that. */
    public void reject(String attribution, @Nullable String note) {
        dossier.reviews().reject(attribution, person, note);
    }

    /** These words are right, but somebody else's. */
    public void giveTo(String attribution, Speaker speaker, @Nullable String note) {
        StoredDocument document = document(attribution);
        Attribution found = find(attribution);
        String key = key(document, speaker);
        Passage words = found.source() != null
                ? found.source().passage()
                : wordsFor(document, key, found.content().span().begin()).orElse(found.content());
        Attribution right = new Attribution(
                found.mode(), new Attribution.Source(words, key), found.cue(), found.content(), found.act(), 1, person);
        dossier.reviews().correct(attribution, right, person, note);
    }

    /** Somebody said this, but in other words of the report. Who it is stays. */
    public void redraw(String attribution, Extents extents, @Nullable String note) {
        CodePoints text = CodePoints.of(document(attribution).document().text());
        Attribution found = find(attribution);
        Attribution.Source source = extents.source() == null
                ? found.source()
                : new Attribution.Source(
                        text.passage(extents.source()),
                        found.source() == null ? null : found.source().actor());
        Attribution right = new Attribution(
                found.mode(),
                source,
                extents.cue() == null ? found.cue() : text.passage(extents.cue()),
                extents.content() == null ? found.content() : text.passage(extents.content()),
                found.act(),
                1,
                person);
        dossier.reviews().correct(attribution, right, person, note);
    }

    private StoredDocument document(String attribution) {
        return dossier.documents()
                .document(AttributionId.of(attribution).document().toString());
    }

    private Attribution find(String attribution) {
        return dossier
                .attributions()
                .of(AttributionId.of(attribution).document().toString())
                .stream()
                .filter(candidate -> candidate.id().equals(attribution))
                .map(StoredAttribution::attribution)
                .findFirst()
                .orElseThrow(() -> new DossierException(
                        Kind.UNKNOWN_NAME,
                        "There is no attribution " + attribution + " in this dossier.",
                        "Load the report again; it may have been read anew."));
    }

    /**
     * The reader missed this; the attribution's id.
     *
     * @param source where the report names the speaker; null to take the nearest place that does
     */
    public String add(
            String report, Mode mode, Span content, @Nullable Span source, @Nullable Span cue, Speaker speaker) {
        StoredDocument document = dossier.documents().document(report);
        CodePoints text = CodePoints.of(document.document().text());
        Passage said = text.passage(content);
        String key = key(document, speaker);
        Passage words = source != null
                ? text.passage(source)
                : wordsFor(document, key, content.begin()).orElse(said);
        return dossier.reviews()
                .add(
                        report,
                        new Attribution(
                                mode,
                                new Attribution.Source(words, key),
                                cue == null ? null : text.passage(cue),
                                said,
                                null,
                                1,
                                person),
                        person,
                        null);
    }

    /** The last place before the words that names the actor, otherwise the first after them. */
    private static Optional<Passage> wordsFor(StoredDocument document, String key, int begin) {
        List<Mention> mentions = document.reading().mentions().stream()
                .filter(mention -> key.equals(mention.actor()))
                .toList();
        Optional<Mention> before = mentions.stream()
                .filter(mention -> mention.range().end() <= begin)
                .max(Comparator.comparing(Mention::range));
        return before.or(() -> mentions.stream().min(Comparator.comparing(Mention::range)))
                .map(mention -> CodePoints.of(document.document().text()).passage(Span.of(mention.range())));
    }

    /** By what key this document's readings name the speaker; a key means the same in every report. */
    private String key(StoredDocument document, Speaker speaker) {
        return switch (speaker) {
            case Speaker.New(var name) -> name.toLowerCase(Locale.ROOT);
            case Speaker.Known(var id) -> {
                Actor actor = dossier.cast()
                        .actor(id)
                        .orElseThrow(() -> new DossierException(
                                Kind.UNKNOWN_NAME,
                                "There is no actor \"" + id + "\" in this dossier.",
                                "Look the actor up in the list; it may have been merged or renamed."));
                yield actor.members().stream()
                        .filter(member -> member.document().equals(document.id()))
                        .map(Actor.LocalRef::key)
                        .findFirst()
                        .or(() -> actor.members().stream()
                                .map(Actor.LocalRef::key)
                                .filter(key -> !key.startsWith("unnamed:"))
                                .findFirst())
                        .orElseGet(() -> actor.name().toLowerCase(Locale.ROOT));
            }
        };
    }
}
