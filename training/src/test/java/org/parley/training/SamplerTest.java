package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.model.Range;
import org.parley.reading.neural.Encoding.Role;
import org.parley.reading.neural.Encoding.Tag;

class SamplerTest {

    private static final List<Lesson> LESSONS = Toy.lessons(Toy.examples(3));

    @Test
    void labelsEveryWordOfACueItsSourceAndItsContent() {
        Sample sample = new Sampler(Toy.VOCABULARY, smooth())
                .epoch(LESSONS.subList(0, 1), 1, 0)
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

        assertThat(sampler.epoch(LESSONS, 4, 2).getFirst().ids())
                .isEqualTo(sampler.epoch(LESSONS, 4, 2).getFirst().ids());
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
                .mapToObj(epoch ->
                        rough.epoch(List.of(Lesson.of(quoted)), 1, epoch).getFirst())
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

    @Test
    void labelsEveryPieceOfANameAndKeepsItsLabelsInPlace() {
        Sample sample = new Sampler(Toy.VOCABULARY, smooth())
                .epoch(Toy.names(Toy.examples(1)), 1, 0)
                .getFirst();

        assertThat(sample.marked()).isEqualTo(Lesson.Marked.NAMES);
        for (int i = 0; i < sample.length(); i++) {
            assertThat(sample.kinds()[i])
                    .as(word(sample, i))
                    .isEqualTo(
                            switch (word(sample, i)) {
                                case "envoys" -> 1;
                                case "ministers" -> 3;
                                case "fell" -> 7;
                                case "today" -> 8;
                                default -> 0;
                            });
        }
    }

    @Test
    void aFoldThatIsLeftOutIsNotSeen() {
        List<Example> examples = Toy.examples(12);

        List<Lesson> lessons = Lesson.without(Optional.of(new Fold(2, 5)), examples);

        assertThat(lessons)
                .extracting(Lesson::pieces)
                .doesNotContain(
                        examples.get(1).pieces(),
                        examples.get(6).pieces(),
                        examples.get(11).pieces())
                .hasSize(9);
        assertThat(Lesson.folded(5, examples).get(6).fold()).contains(new Fold(2, 5));
        assertThatThrownBy(() -> Fold.parse("6/5")).hasMessage("a fold of 5 has a number from 1 to 5, not 6");
        assertThatThrownBy(() -> Fold.parse("two")).hasMessage("a fold is written as 2/5, not as two");
    }

    @Test
    void aBatchIsOfOneFoldWhereTeachersDiffer() {
        List<Lesson> lessons = new ArrayList<>(Lesson.folded(3, Toy.examples(20)));
        lessons.addAll(Toy.unmarked(Toy.examples(4)));
        List<Sample> samples = new Sampler(Toy.VOCABULARY, smooth()).epoch(lessons, 1, 0);

        List<List<Sample>> batches = Batches.byFold(samples, 4, 1);

        assertThat(batches)
                .allSatisfy(batch -> assertThat(batch)
                        .hasSizeLessThanOrEqualTo(4)
                        .extracting(Sample::fold)
                        .containsOnly(batch.getFirst().fold()));
        assertThat(batches.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(samples);
        assertThat(Batches.of(samples, 5).getLast()).hasSize(4);
    }

    private static Roughening smooth() {
        return Roughening.of(0, Toy.VOCABULARY);
    }

    private static String word(Sample sample, int position) {
        return Toy.WORDS.get(sample.ids()[position]);
    }
}
