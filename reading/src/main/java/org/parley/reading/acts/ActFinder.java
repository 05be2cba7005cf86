package org.parley.reading.acts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parley.model.Act;
import org.parley.reading.ResourceHash;

/**
 * Says what kind of act an attribution is: whether its source demands, accuses, agrees, …, or only tells. English only.
 *
 * <p>Immutable, safe for use by many threads at once; some 10,000 attributions a second.
 *
 * <pre>{@code
 * ActFinder acts = ActFinder.shipped();
 * acts.of("demanded", "that the troops leave at once"); // REQUEST
 * acts.of("said", "it rained on Tuesday");              // null
 * }</pre>
 */
public final class ActFinder {

    private static final String MODEL = "act-model.tsv";

    private final ActFeatures features;
    private final ActModel model;

    /** @param model whose outcomes are labels of {@link Act} and others, which mean that there is no act */
    public ActFinder(ActFeatures features, ActModel model) {
        this.features = features;
        this.model = model;
    }

    /** With the word list and the model that ship. */
    public static ActFinder shipped() {
        try (InputStream in = ActFinder.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + MODEL);
            }
            return new ActFinder(
                    ActFeatures.shipped(), ActModel.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256, in lower-case hex, of word list and model as they ship. */
    public static String hash() {
        return ResourceHash.of(ActFinder.class, "act-words.tsv", MODEL);
    }

    /**
     * The act of an attribution; null where it is none or it is not sure enough which.
     *
     * @param cue     the words that attribute; empty where marks alone do
     * @param content what is attributed
     */
    public @Nullable Act of(String cue, String content) {
        double[] chances = model.chances(features.of(cue, content));
        int best = 0;
        for (int i = 1; i < chances.length; i++) {
            best = chances[i] > chances[best] ? i : best;
        }
        return chances[best] < model.threshold() ? null : act(model.outcomes().get(best));
    }

    private static @Nullable Act act(String label) {
        for (Act act : Act.values()) {
            if (act.label().equals(label)) {
                return act;
            }
        }
        return null;
    }
}
