package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeTest {

    @Test
    void trainsTwoTeachersForEachFoldAndThenTheStudent(@TempDir Path out) throws IOException {
        List<TrainCommand> commands = Recipe.commands(Path.of("polnear"), Path.of("gum"), out, 3);

        assertThat(commands).hasSize(11);
        assertThat(commands.subList(0, 10)).allSatisfy(teacher -> {
            assertThat(teacher.origin()).isEqualTo(Train.Origin.BGE);
            assertThat(teacher.fold()).isPresent();
        });
        assertThat(commands.get(3).out()).isEqualTo(out.resolve("teachers/fold-2-of-5-seed-4"));
        assertThat(commands.get(3).options().seed()).isEqualTo(4);
        assertThat(commands.getLast().teachers()).contains(out.resolve("teachers"));
        assertThat(commands.getLast().fold()).isEmpty();
        assertThat(commands).allSatisfy(one -> assertThat(one.gum()).contains(Path.of("gum")));

        Files.createDirectories(commands.getFirst().out());
        Files.createFile(commands.getFirst().out().resolve("unfinished.weights"));
        assertThat(Recipe.left(commands)).hasSize(11);
        Files.createFile(commands.getFirst().out().resolve(Train.NETWORK));
        assertThat(Recipe.left(commands)).isEqualTo(commands.subList(1, 11));
    }

    @Test
    void refusesTeachersThatDoNotCoverEveryFold(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Teachers.read(folder))
                .hasMessage(folder + " holds no teacher: a folder such as fold-2-of-5-seed-1 with network.weights");
        assertThatThrownBy(() -> new Teachers(List.of(teacher(1, 2)))).hasMessage("no teacher has left out fold 2/2");
        assertThatThrownBy(() -> new Teachers(List.of(teacher(1, 2), teacher(2, 3))))
                .hasMessage("some teachers are of 2 folds, others of 3");
        Path one = Files.createDirectories(folder.resolve(Teachers.folder(new Fold(1, 2), 1)));
        Toy.weights().write(one.resolve(Train.NETWORK));
        assertThatThrownBy(() -> Teachers.read(folder)).hasMessage("no teacher has left out fold 2/2");
    }

    private static Teachers.Teacher teacher(int fold, int of) {
        return new Teachers.Teacher(new Fold(fold, of), Toy.SHAPE, Toy::weights);
    }
}
