package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainCommandTest {

    private static TrainCommand parse(String arguments) {
        return TrainCommand.parse(arguments.split(" "));
    }

    @Test
    void readsEveryOption() {
        TrainCommand teacher = parse("polnear out --epochs 10 --seed 7 --start bge --gum gum/train --fold 2/5");
        assertThat(teacher.corpus()).isEqualTo(Path.of("polnear"));
        assertThat(teacher.out()).isEqualTo(Path.of("out"));
        assertThat(teacher.options()).isEqualTo(TrainingOptions.standard(10, 7));
        assertThat(teacher.origin()).isEqualTo(Train.Origin.BGE);
        assertThat(teacher.gum()).contains(Path.of("gum/train"));
        assertThat(teacher.fold()).contains(new Fold(2, 5));

        TrainCommand student = parse("--epochs 1 polnear --share .5 out --seed 7 --teachers t --steps 20");
        assertThat(student.options()).isEqualTo(TrainingOptions.standard(1, 7).with(0.5, Sight.Reach.WINDOW, 20));
        assertThat(student.origin()).isEqualTo(Train.Origin.MINILM);
        assertThat(student.teachers()).contains(Path.of("t"));

        TrainCommand further = parse("polnear out --epochs 1 --seed 7 --from a.weights --steps 9");
        assertThat(further.from()).contains(Path.of("a.weights"));
        assertThat(further.options())
                .isEqualTo(TrainingOptions.standard(1, 7)
                        .with(0.8, Sight.Reach.WINDOW, 9)
                        .goingOn());
        assertThat(further.options().frozen()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in --epochs 1 --seed 1            | CORPUS and OUT are needed, and no more; given: [in]",
                "in out --seed 1                   | --epochs is missing",
                "in out --epochs 1                 | --seed is missing",
                "in out --epochs 0 --seed 1        | --epochs must be a whole number of at least 1, not 0",
                "in out --epochs ten --seed 1      | --epochs must be a whole number of at least 1, not ten",
                "in out --epochs 1 --seed 1 --steps 0       | --steps must be a whole number of at least 1, not 0",
                "in out --epochs 1 --seed 1 --start bert    | a start is minilm or bge, not bert",
                "in out --epochs 1 --seed 1 --fold 6/5      | a fold of 5 has a number from 1 to 5, not 6",
                "in out --epochs 1 --seed 1 --fold 1/1      | a fold is one of at least 2, not of 1",
                "in out --epochs 1 --seed 1 --share .5      | --share is that of --teachers, which are not given",
                "in out --epochs 1 --seed 1 --teachers t --share 2 | --share must lie between 0 and 1, not 2",
                "in out --epochs 1 --seed 1 --rate 2        | there is no option --rate",
                "in out --epochs --seed 1                   | --epochs needs a value",
                "in out --epochs 1 --seed 1 --seed 2        | --seed stands twice",
            })
    void refusesByNameAndValue(String arguments, String message) {
        assertThatThrownBy(() -> parse(arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aNetworkIsTaughtOrTeaches() {
        assertThatThrownBy(() -> parse("in out --epochs 1 --seed 1 --fold 1/5 --teachers t"))
                .hasMessageContaining("not both at once");
    }
}
