package org.parley.usecases.mend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.model.ActorKind;
import org.parley.model.Attribution;
import org.parley.model.LocalActor;
import org.parley.model.StoredDocument;

/** The actors of a report, together with those that only a person named as the source of its words. Pure. */
public final class SpeakersNamed {

    private SpeakersNamed() {}

    public static List<LocalActor> in(StoredDocument document) {
        List<LocalActor> actors = new ArrayList<>(document.reading().actors());
        Set<String> keys = new HashSet<>();
        actors.forEach(actor -> keys.add(actor.key()));
        for (Attribution attribution : document.reading().attributions()) {
            Attribution.Source source = attribution.source();
            if (source != null && source.actor() != null && keys.add(source.actor())) {
                actors.add(new LocalActor(
                        source.actor(), name(source.actor()), ActorKind.UNKNOWN, List.of(), List.of(), false));
            }
        }
        return actors;
    }

    /** "maud ketteridge" as a name is written. */
    private static String name(String key) {
        StringBuilder name = new StringBuilder();
        for (String word : key.split(" ", -1)) {
            if (!word.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ")
                        .appendCodePoint(Character.toTitleCase(word.codePointAt(0)))
                        .append(word.substring(word.offsetByCodePoints(0, 1)));
            }
        }
        return name.isEmpty() ? key : name.toString();
    }
}
