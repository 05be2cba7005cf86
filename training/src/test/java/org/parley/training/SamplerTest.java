package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.model.Range;
import org.parley.reading.neural.Encoding.Role;
import org.parley.reading.neural.Encoding.Tag;

class SamplerTest {

    private static final List<Example> EXAMPLES = Toy.examples(3);

    @Test
    void labelsEveryWordOfACueItsSourceAndItsContent() {
        Sample sample = new Sampler(Toy.VOCABULARY, smooth())
                .epoch(EXAMPLES.subList(0, 1), 1, 0)
                .getFirst();

        Sample.Cue cue = sample.cues().getFirst();

        assertThat(sample.tags()[cue.from()]).isEqualTo(Tag.CUE_BEGINS.ordinal());
        assertThat(word(sample, cue.from() - 1)).isIn("ministers", "envoys");
        assertThat((int) cue.roles()[cue.from() - 1]).isEqualTo(Role.SOURCE.ordinal());
        assertThat(IntStream.range(1, 4).mapToObj(i -> (int) cue.roles()[cue.from() + i]))
                .containsOnly(Role.CONTENT.ordinal());
        assertThat((int) cue.roles()[cue.from() + 4]).isEqualTo(Role.NEITHER.ordinal());
        assertThat(sample.any()[cue.from() - 1]).isEqualTo(1);
        assertThat(sample.any()[cue.from() + 1]).isEqualTo(2);
    }

    @Test
    void theSameSeedAndEpochGiveTheSameSamples() {
        Sampler sampler = new Sampler(Toy.VOCABULARY, smooth());

        assertThat(sampler.epoch(EXAMPLES, 4, 2).getFirst().ids())
                .isEqualTo(sampler.epoch(EXAMPLES, 4, 2).getFirst().ids());
    }

    @Test
    void roughTextLosesItsMarksButKeepsItsLabelsInPlace() {
        Example quoted = Example.of(
                new GoldArticle(
                        "quoted",
                        "a",
                        "ministers said “ they will sign ”",
                        List.of(new GoldArticle.Attribution(
                                List.of(new Range(0, 9)), List.of(new Range(10, 14)), List.of(new Range(15, 33))))),
                Toy.VOCABULARY);
        Sampler rough = new Sampler(Toy.VOCABULARY, Roughening.of(1, Toy.VOCABULARY));

        List<Sample> samples = IntStream.range(0, 20)
                .mapToObj(epoch -> rough.epoch(List.of(quoted), 1, epoch).getFirst())
                .toList();

        assertThat(samples).anySatisfy(sample -> assertThat(sample.length()).isEqualTo(7));
        assertThat(samples).allSatisfy(sample -> {
            Sample.Cue cue = sample.cues().getFirst();
            assertThat(word(sample, cue.from())).isEqualTo("said");
            int sign = IntStream.range(0, sample.length())
                    .filter(i -> word(sample, i).equals("sign"))
                    .findFirst()
                    .orElseThrow();
            assertThat((int) cue.roles()[sign]).isEqualTo(Role.CONTENT.ordinal());
            assertThat(sample.looks()).containsOnly(0, 4); // no capital, no break left
        });
    }

    private static Roughening smooth() {
        return Roughening.of(0, Toy.VOCABULARY);
    }

    private static String word(Sample sample, int position) {
        return Toy.WORDS.get(sample.ids()[position]);
    }
}
