package org.parley.training;

import java.util.List;
import org.parley.model.Range;

/**
 * An article and the attributions that a person marked in it. Offsets count code points.
 *
 * @param annotator who marked it, as the corpus names them
 */
public record GoldArticle(String name, String annotator, String text, List<Attribution> attributions) {

    public GoldArticle {
        attributions = List.copyOf(attributions);
    }

    /** Any of the lists may be empty; several ranges are one discontinuous span. */
    public record Attribution(List<Range> source, List<Range> cue, List<Range> content) {

        public Attribution {
            source = List.copyOf(source);
            cue = List.copyOf(cue);
            content = List.copyOf(content);
        }
    }
}
