package org.parley.reading.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FinderTest {

    private static final WordPieces VOCABULARY = new WordPieces(
            List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "they", "said", "had", "we", "will", "sign", ",", "."));
    private static final Finder.Settings SETTINGS = new Finder.Settings(0.1, 0.3, 0.6, 8);

    /** A network that takes "said" for a cue, "they" for its source and "we will sign" for its content. */
    private static final Network SCRIPT = (ids, _) -> new Encoding() {
        @Override
        public float[][][] tags() {
            float[][][] tags = new float[ids.length][ids[0].length][];
            for (int w = 0; w < ids.length; w++) {
                for (int i = 0; i < ids[w].length; i++) {
                    tags[w][i] = new float[] {0, ids[w][i] == 5 ? 3 : ids[w][i] == 6 ? 0 : -9, ids[w][i] == 5 ? 1 : -9};
                }
            }
            return tags;
        }

        @Override
        public float[][][] names() { // "they" begins a person's name, "said" goes on with it, "we" begins a place's
            float[][][] names = new float[ids.length][ids[0].length][];
            for (int w = 0; w < ids.length; w++) {
                for (int i = 0; i < ids[w].length; i++) {
                    names[w][i] = new float[11];
                    names[w][i][ids[w][i] == 4 ? 1 : ids[w][i] == 5 ? 2 : ids[w][i] == 7 ? 5 : 0] = 6;
                }
            }
            return names;
        }

        @Override
        public List<Link> link(List<Candidate> candidates) {
            List<Link> links = new ArrayList<>();
            for (Candidate candidate : candidates) {
                int[] window = ids[candidate.window()];
                Neighbourhood around = Neighbourhood.of(candidate.from(), candidate.to(), window.length);
                float[][] roles = new float[around.width()][];
                for (int i = 0; i < roles.length; i++) {
                    int id = window[around.begin() + i];
                    roles[i] = new float[] {0, id == 4 ? 4 : -4, id >= 7 && id <= 9 ? 4 : -4};
                }
                links.add(new Link(around.begin(), roles, window[candidate.from()] == 5 ? 2 : -2));
            }
            return links;
        }

        @Override
        public void close() {}
    };

    @Test
    void findsCueSourceAndContentAround() {
        List<Found> found = new Finder(SCRIPT, Confidence.ofCue(), SETTINGS)
                .find(VOCABULARY, VOCABULARY.cut("We will, they said, sign."));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().cueFrom()).isEqualTo(4);
        assertThat(found.getFirst().cueTo()).isEqualTo(5);
        assertThat(found.getFirst().source()).isEqualTo(pieces(3));
        assertThat(found.getFirst().content()).isEqualTo(pieces(0, 1, 6));
        assertThat(found.getFirst().score()).isBetween(0.88, 0.89);
    }

    @Test
    void putsTheWordsOfANameTogether() {
        Finder finder = new Finder(SCRIPT, Confidence.ofCue(), SETTINGS);

        assertThat(finder.read(VOCABULARY, VOCABULARY.cut("They said we sign, said they."))
                        .names())
                .extracting(name -> name.from() + "-" + name.to() + " " + name.kind())
                .containsExactly("0-2 PERSON", "2-3 PLACE", "5-6 PERSON", "6-7 PERSON");
    }

    @Test
    void aNameEndsWithItsLine() {
        Finder finder = new Finder(SCRIPT, Confidence.ofCue(), SETTINGS);

        assertThat(finder.read(VOCABULARY, VOCABULARY.cut("They\n\nsaid")).names())
                .extracting(FoundName::from)
                .containsExactly(0, 1);
    }

    @Test
    void keepsTheBestOfCuesThatOverlap() {
        List<Found> found = new Finder(SCRIPT, Confidence.ofCue(), SETTINGS)
                .find(VOCABULARY, VOCABULARY.cut("They had said we will sign"));

        assertThat(found).extracting(Found::cueFrom).containsExactly(2);
    }

    @Test
    void findsTheSameInALongTextAsInEachOfItsParts() {
        String part = "They said we will sign. " + "sign . ".repeat(150);
        Finder finder = new Finder(SCRIPT, Confidence.ofCue(), SETTINGS);

        List<Found> found = finder.find(VOCABULARY, VOCABULARY.cut(part.repeat(4)));

        int size = VOCABULARY.cut(part).size();
        assertThat(found).extracting(Found::cueFrom).containsExactly(1, 1 + size, 1 + 2 * size, 1 + 3 * size);
    }

    @Test
    void anEmptyTextHoldsNothing() {
        assertThat(new Finder(SCRIPT, Confidence.ofCue(), SETTINGS).find(VOCABULARY, VOCABULARY.cut("")))
                .isEmpty();
    }

    @Test
    void refusesSettingsOutOfRangeByNameAndValue() {
        assertThatThrownBy(() -> new Finder.Settings(0, 0.3, 0.6, 8))
                .hasMessage("tagThreshold must lie between 0 and 1, not 0.0");
        assertThatThrownBy(() -> new Finder.Settings(0.1, 0.3, 0.6, 0)).hasMessage("batch must be at least 1, not 0");
    }

    private static BitSet pieces(int... members) {
        BitSet set = new BitSet();
        for (int member : members) {
            set.set(member);
        }
        return set;
    }
}
