package org.parley.reading;

import java.util.List;
import org.parley.model.Attribution;
import org.parley.model.LocalActor;
import org.parley.model.Mention;

/**
 * The speakers of one report and their words.
 *
 * @param mentions     in order of place
 * @param actors       every actor that a mention or an attribution points to, in order of first appearance
 * @param attributions in order of where their content begins
 */
public record Voices(List<Mention> mentions, List<LocalActor> actors, List<Attribution> attributions) {

    /** Nobody speaks. */
    public static final Voices NONE = new Voices(List.of(), List.of(), List.of());

    public Voices {
        mentions = List.copyOf(mentions);
        actors = List.copyOf(actors);
        attributions = List.copyOf(attributions);
    }
}
