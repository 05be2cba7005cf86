package org.parley.usecases.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parley.model.Attribution;
import org.parley.model.LocalActor;
import org.parley.model.Reading;

/** Compares whom a reading names with whom a person named. */
final class Speakers {

    private Speakers() {}

    /** Whether a reading gives this attribution to one of those that {@code expected} names, "A|B". */
    static boolean isBy(Reading reading, Attribution attribution, String expected) {
        List<String> names = names(reading, attribution);
        return Stream.of(expected.split("\\|"))
                .map(Speakers::plain)
                .anyMatch(wanted -> names.stream().anyMatch(name -> same(wanted, name)));
    }

    /** Who it is as the reading has it: the actor's name, or the words where no actor is known. */
    static String who(Reading reading, Attribution attribution) {
        List<String> names = names(reading, attribution);
        return names.isEmpty() ? "nobody" : names.getFirst();
    }

    private static List<String> names(Reading reading, Attribution attribution) {
        Attribution.Source source = attribution.source();
        if (source == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (LocalActor actor : reading.actors()) {
            if (actor.key().equals(source.actor())) {
                names.add(plain(actor.name()));
                actor.aliases().forEach(alias -> names.add(plain(alias)));
            }
        }
        names.add(plain(source.passage().text()));
        return names;
    }

    /** "the former adviser" is "a former adviser to two presidents"; a name in full is one with less or more around it. */
    private static boolean same(String wanted, String name) {
        return (" " + name + " ").contains(" " + wanted + " ")
                || name.contains(" ") && (" " + wanted + " ").startsWith(" " + name + " ");
    }

    /** Letters and digits in lower case, one space between words, no article before. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("-\\R", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replaceFirst("^(a|an|the|his|her|its|one) ", "");
    }
}
