package org.parley.formats.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.model.BlockRole;

/** The lines of newsletters that speak of the newsletter itself: how to leave it, why one gets it, who owns it. */
public final class SmallPrint {

    /** Longer blocks are text in which such a phrase merely occurs. */
    private static final int LONGEST = 600;

    private SmallPrint() {}

    /** Apart, so that it is read when first needed. */
    private static final class Lexicon {
        static final List<String> PHRASES = read();

        private static List<String> read() {
            try (InputStream in = SmallPrint.class.getResourceAsStream("small-print.txt")) {
                if (in == null) {
                    throw new IllegalStateException("small-print.txt is missing from the program");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.strip().toLowerCase(Locale.ROOT))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The blocks, with those that are small print turned to boilerplate. */
    public static List<RoledBlock> marked(List<RoledBlock> blocks) {
        List<RoledBlock> marked = new ArrayList<>();
        for (RoledBlock block : blocks) {
            marked.add(isSmallPrint(block.text()) ? new RoledBlock(BlockRole.BOILERPLATE, block.text()) : block);
        }
        return marked;
    }

    static boolean isSmallPrint(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return Lexicon.PHRASES.stream().anyMatch(lower::contains);
    }
}
