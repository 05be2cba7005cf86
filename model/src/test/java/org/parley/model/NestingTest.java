package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who reports whom, where attributions are told within others. */
class NestingTest {

    @Test
    void theInnermostReporterComesFirst() {
        Attribution outermost = attribution(span(0, 5), span(6, 10), span(11, 100));
        Attribution middle = attribution(span(11, 15), span(16, 20), span(21, 100));
        Attribution inner = attribution(span(21, 25), span(26, 30), span(31, 100));

        assertThat(Nesting.reportedBy(List.of(outermost, middle, inner)))
                .containsExactly(List.of(), List.of(0), List.of(1, 0));
    }

    @Test
    void aPromiseOfTheSpeakerHimselfIsNotReportedByHim() {
        Attribution said = attribution(span(0, 5), span(6, 10), span(11, 60));
        Attribution promised = attribution(span(0, 5), span(15, 20), span(21, 60));

        assertThat(Nesting.reportedBy(List.of(said, promised))).containsExactly(List.of(), List.of());
    }

    @Test
    void aSourceInTheGapOfAnInterruptedQuotationIsNotWithinIt() {
        Attribution quoted = attribution(span(20, 25), span(26, 30), Span.of(new Range(0, 19), new Range(31, 60)));
        Attribution within = attribution(span(32, 35), span(36, 40), span(41, 60));

        assertThat(Nesting.reportedBy(List.of(quoted, within))).containsExactly(List.of(), List.of(0));
    }

    @Property
    void nobodyReportsThemselvesNorEachOther(@ForAll("several") List<Attribution> attributions) {
        List<List<Integer>> reportedBy = Nesting.reportedBy(attributions);

        assertThat(reportedBy).hasSameSizeAs(attributions);
        for (int i = 0; i < reportedBy.size(); i++) {
            assertThat(reportedBy.get(i)).doesNotContain(i).doesNotHaveDuplicates();
            for (int outer : reportedBy.get(i)) {
                assertThat(reportedBy.get(outer)).doesNotContain(i);
            }
        }
    }

    @Property
    void itSaysTheSameWhateverTheOrder(@ForAll("several") List<Attribution> attributions) {
        List<Attribution> reversed = attributions.reversed();
        List<List<Integer>> there = Nesting.reportedBy(reversed);
        int last = attributions.size() - 1;

        for (int i = 0; i <= last; i++) {
            List<Integer> back = new ArrayList<>();
            there.get(last - i).forEach(outer -> back.add(last - outer));
            assertThat(back)
                    .containsExactlyInAnyOrderElementsOf(
                            Nesting.reportedBy(attributions).get(i));
        }
    }

    @Provide
    Arbitrary<List<Attribution>> several() {
        Arbitrary<Span> spans = Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(1, 30))
                .as((begin, length) -> Span.of(begin, begin + length));
        return Combinators.combine(spans.injectNull(0.2), spans.injectNull(0.2), spans)
                .as(NestingTest::attribution)
                .list()
                .ofMaxSize(8);
    }

    private static Attribution attribution(@Nullable Span source, @Nullable Span cue, Span content) {
        return new Attribution(
                Mode.INDIRECT,
                source == null ? null : new Attribution.Source(new Passage("", source), null),
                cue == null ? null : new Passage("", cue),
                new Passage("", content),
                null,
                0.5,
                new Coder.Machine("test"));
    }

    private static Span span(int begin, int end) {
        return Span.of(begin, end);
    }
}
