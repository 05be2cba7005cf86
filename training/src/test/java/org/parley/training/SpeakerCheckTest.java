package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.ActorKind;
import org.parley.model.LocalActor;
import org.parley.model.Range;
import org.parley.training.SpeakerCheck.Kind;
import org.parley.training.SpeakerCheck.Outcome;
import org.parley.training.SpeakerCheck.Speaker;

class SpeakerCheckTest {

    @Test
    void aSurnameAndAFullNameAreOnePerson() {
        assertThat(named("Anna Berg", "Berg")).isEqualTo(Outcome.RIGHT);
        assertThat(named("Berg", "Anna Berg")).isEqualTo(Outcome.RIGHT);
    }

    @Test
    void relativesAndStaffAreOthers() {
        assertThat(named("Anna Berg", "Otto Berg")).isEqualTo(Outcome.WRONG);
        assertThat(named("Anna Berg", "Berg campaign")).isEqualTo(Outcome.WRONG);
    }

    @Test
    void theUnnamedAreKnownByTheirNounAndNeverByAName() {
        assertThat(unnamed("officials", "two senior officials", true)).isEqualTo(Outcome.RIGHT);
        assertThat(unnamed("officials", "a diplomat", true)).isEqualTo(Outcome.WRONG);
        assertThat(unnamed("officials", "Anna Berg", false)).isEqualTo(Outcome.MERGED);
    }

    @Test
    void nobodyIsNotAMistakeButNotRightEither() {
        assertThat(SpeakerCheck.judge(speaker(true, "Anna Berg"), null)).isEqualTo(Outcome.UNSURE);
    }

    @Test
    void whoCannotSpeakIsRightWhereNobodyIsNamed() {
        Speaker nobody = new Speaker("article", new Range(0, 1), Kind.NOBODY, List.of("the discussion"));

        assertThat(SpeakerCheck.judge(nobody, null)).isEqualTo(Outcome.RIGHT);
        assertThat(SpeakerCheck.judge(nobody, actor("discussion", true))).isEqualTo(Outcome.WRONG);
        assertThat(SpeakerCheck.judge(nobody, actor("Anna Berg", false))).isEqualTo(Outcome.MERGED);
    }

    @Test
    void aBodyIsKnownByItsLettersIfTheReportCallsItSo() {
        LocalActor council = new LocalActor(
                "org:council", "Harbour Council", ActorKind.ORGANISATION, List.of("HC"), List.of(), false);

        assertThat(SpeakerCheck.judge(speaker(true, "HC"), council)).isEqualTo(Outcome.RIGHT);
        assertThat(SpeakerCheck.judge(speaker(true, "HCN"), council)).isEqualTo(Outcome.WRONG);
    }

    private static Outcome named(String key, String read) {
        return SpeakerCheck.judge(speaker(true, key), actor(read, false));
    }

    private static Outcome unnamed(String key, String read, boolean unnamed) {
        return SpeakerCheck.judge(speaker(false, key), actor(read, unnamed));
    }

    private static Speaker speaker(boolean named, String key) {
        return new Speaker("article", new Range(0, 1), named ? Kind.NAMED : Kind.UNNAMED, List.of(key));
    }

    private static LocalActor actor(String name, boolean unnamed) {
        return new LocalActor(name, name, ActorKind.PERSON, List.of(), List.of(), unnamed);
    }
}
