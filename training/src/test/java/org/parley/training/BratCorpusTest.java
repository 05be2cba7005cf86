package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Range;

class BratCorpusTest {

    @Test
    void tiesSourcesCuesAndContentsTogether() {
        GoldArticle article = BratCorpus.article(
                "wire",
                "a1",
                "“We will,” they said, “sign.”",
                List.of(
                        "T1\tSource 11 15\tthey",
                        "T2\tCue 16 20\tsaid",
                        "T3\tContent 0 10\t“We will,”",
                        "T4\tContent 22 29\t“sign.”",
                        "T5\tAttribution 16 20\tsaid",
                        "T6\tDiscuss 0 3\t“We",
                        "E1\tAttribution:T5 Content:T4 Cue:T2 Source:T1 Content2:T3"));

        assertThat(article.attributions())
                .containsExactly(new GoldArticle.Attribution(
                        List.of(new Range(11, 15)),
                        List.of(new Range(16, 20)),
                        List.of(new Range(0, 10), new Range(22, 29))));
    }

    @Test
    void readsSpansInSeveralPiecesAndThoseWhoseTextRunsOverLines() {
        GoldArticle article = BratCorpus.article(
                "wire",
                "a1",
                "",
                List.of(
                        "T1\tContent 0 4;9 12\tfirst",
                        "second line of the same text",
                        "T2\tCue 5 8\tsay",
                        "T3\tAttribution-no-source 5 8\tsay",
                        "E1\tAttribution-no-source:T3 Content:T1 Cue:T2"));

        assertThat(article.attributions())
                .containsExactly(new GoldArticle.Attribution(
                        List.of(), List.of(new Range(5, 8)), List.of(new Range(0, 4), new Range(9, 12))));
    }

    @Test
    void namesTheLineThatPointsToNothing() {
        assertThatThrownBy(() -> BratCorpus.article("wire", "a1", "", List.of("E1\tAttribution:T9 Cue:T9")))
                .hasMessage("wire.ann line 1 points to T9, which the file does not have");
    }

    @Test
    void takesTheFirstAnnotatorOfEachArticle(@TempDir Path folder) throws IOException {
        write(folder, "text/b.txt", "b says");
        write(folder, "text/a.txt", "a says");
        write(folder, "attributions/b_0002.ann", "T1\tCue 2 6\tsays\nE1\tAttribution:T1 Cue:T1\n");
        write(folder, "attributions/b_0001.ann", "");
        write(folder, "attributions/a_0001.ann", "");

        List<GoldArticle> articles = BratCorpus.read(folder);

        assertThat(articles).extracting(GoldArticle::name).containsExactly("a", "b");
        assertThat(articles).extracting(GoldArticle::annotator).containsExactly("0001", "0001");
        assertThat(articles.get(1).attributions()).isEmpty();
    }

    @Test
    void namesTheTextThatIsMissing(@TempDir Path folder) throws IOException {
        write(folder, "attributions/a_0001.ann", "");

        assertThatThrownBy(() -> BratCorpus.read(folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("the text that a_0001.ann annotates");
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
