package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Range;
import org.parley.reading.NameKind;
import org.parley.reading.neural.Encoding;
import org.parley.reading.neural.Encoding.Candidate;
import org.parley.reading.neural.Encoding.Link;
import org.parley.reading.neural.Network;
import org.parley.reading.neural.WordPieces;

class AblationTest {

    /** Always gives these tags, and for each candidate roles and a cue logit of one value. */
    private record Fixed(float[][][] tags, float value) implements Network {

        @Override
        public Encoding encode(int[][] ids, int[][] looks) {
            return new Encoding() {
                @Override
                public float[][][] tags() {
                    return tags;
                }

                @Override
                public float[][][] names() {
                    return tags;
                }

                @Override
                public List<Link> link(List<Candidate> candidates) {
                    return candidates.stream()
                            .map(_ -> new Link(0, new float[][] {{value, value, value}}, value))
                            .toList();
                }

                @Override
                public void close() {}
            };
        }
    }

    private static final int[][] NOTHING = {{}};

    /** Nought but for a logit of 5 that a cue opens, or that a word is in a source or a content. */
    private static float[] tag(boolean cue, boolean source, boolean content) {
        return new float[] {0, cue ? 5 : -5, 0, source ? 5 : -5, content ? 5 : -5};
    }

    @Test
    void aWordGoesToTheNearestCueThatIsOne() {
        float[][] window = {
            tag(false, true, false), // 0 source
            tag(true, false, false), // 1 cue
            tag(false, false, true), // 2 content, nearer to 1
            tag(false, true, false), // 3 source, nearer to 4
            tag(true, false, false), // 4 cue
            tag(false, false, true) // 5 content
        };
        Network network = new NearestCue(new Fixed(new float[][][] {window}, 0));

        List<Link> links =
                network.encode(NOTHING, NOTHING).link(List.of(new Candidate(0, 1, 2), new Candidate(0, 4, 5)));

        assertThat(likeliest(links.get(0))).containsExactly(1, 0, 2, 0, 0, 0);
        assertThat(likeliest(links.get(1))).containsExactly(0, 0, 0, 1, 0, 2);
        assertThat(links.get(0).cue()).isEqualTo(5);
        assertThat(network.encode(NOTHING, NOTHING).tags()[0][0]).containsExactly(0, -5, 0);
    }

    private static int[] likeliest(Link link) {
        int[] roles = new int[link.roles().length];
        for (int i = 0; i < roles.length; i++) {
            for (int role = 1; role < 3; role++) {
                roles[i] = link.roles()[i][role] > link.roles()[i][roles[i]] ? role : roles[i];
            }
        }
        return roles;
    }

    @Test
    void twoNetworksTogetherJudgeByTheMeanOfTheirLogits() {
        Network both =
                new Ensemble(new Fixed(new float[][][] {{{1, 2, 3}}}, 1), new Fixed(new float[][][] {{{3, 2, -1}}}, 4));

        try (Encoding encoding = both.encode(NOTHING, NOTHING)) {
            assertThat(encoding.tags()[0][0]).containsExactly(2, 2, 1);
            Link link = encoding.link(List.of(new Candidate(0, 0, 1))).getFirst();
            assertThat(link.cue()).isEqualTo(2.5f);
            assertThat(link.roles()[0]).containsExactly(2.5f, 2.5f, 2.5f);
        }
    }

    @Test
    void roughTextKeepsEveryPlaceAndIsTheSameForTheSameSeed() {
        String text = "“We 𝔄stay,” said Ada.\n\n“For now,” they said. ".repeat(20);
        GoldArticle article = new GoldArticle("toy", "a", text, List.of());
        boolean changed = false;
        for (long seed = 0; seed < 12; seed++) {
            String rough = RoughText.roughen(article, seed).text();
            assertThat(rough.codePointCount(0, rough.length())).isEqualTo(text.codePointCount(0, text.length()));
            assertThat(rough.replaceAll("[“”\"\\s]", "")).isEqualToIgnoringCase(text.replaceAll("[“”\"\\s]", ""));
            assertThat(RoughText.roughen(article, seed).text()).isEqualTo(rough);
            changed |= !rough.equals(text);
        }
        assertThat(changed).isTrue();
    }

    @Test
    void sentencesEndAtStopsBeforeCapitalsAndAtLines() {
        WordPieces vocabulary = WordPieces.shipped();

        assertThat(Ablate.sentenceEnds(vocabulary.cut("ministers said . They stay . “rain fell”\ntoday"), vocabulary))
                .containsExactly(3, 6, 10, 11);
        assertThat(Ablate.sentenceEnds(vocabulary.cut("rain . fell"), vocabulary))
                .containsExactly(3);
    }

    @Test
    void readsNamesAndTheirKindsFromConllu() {
        List<String> lines = List.of(
                "# newdoc id = GUM_news_toy",
                "# newpar",
                row(1, "The", "DET", 2, "Entity=(1-person-new-x-coref"),
                row(2, "envoy", "NOUN", 3, "_"),
                row(3, "Ada", "PROPN", 5, "_"),
                row(4, "Moor", "PROPN", 3, "Entity=1)"),
                row(5, "saw", "VERB", 0, "_"),
                row(6, "Oslo", "PROPN", 5, "Entity=(2-place-new-x-sgl-Oslo)|SpaceAfter=No"),
                row(7, ".", "PUNCT", 5, "_"),
                "");

        GumCorpus.Article article = GumCorpus.article("GUM_news_toy", lines);

        assertThat(article.text()).isEqualTo("The envoy Ada Moor saw Oslo. ");
        assertThat(article.genre()).isEqualTo("news");
        assertThat(article.names())
                .containsExactly(
                        new GumCorpus.Name(new Range(10, 18), NameKind.PERSON),
                        new GumCorpus.Name(new Range(23, 27), NameKind.PLACE));
    }

    private static String row(int number, String word, String part, int head, String notes) {
        return String.join("\t", "" + number, word, word, part, "X", "_", "" + head, "dep", "_", notes);
    }
}
