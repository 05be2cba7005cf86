package org.parley.reading.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.CodePoints;
import org.parley.model.Provenance;
import org.parley.model.Published;
import org.parley.reading.structure.dating.DateMention;

/** Reads the lines that say where a report comes from: original, translators, who contributed, which agency. */
final class ProvenanceReader {

    private static final Pattern ORIGINAL = Pattern.compile(
            "\\b(?:originally|first|previously|version of|extract from|excerpt from|republished|"
                    + "reprinted|reproduced|syndicated|adapted|excerpted|reposted)\\b|\\bappeared\\b|"
                    + "\\boriginal(?:ly)?\\b|\\bpublished (?:in|by|on|at)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE =
            Pattern.compile("\\b(?:in|from)(?: the)?(?: original)? (?<l>\\p{Lu}\\p{Ll}+)\\b");
    private static final Pattern OUTLET =
            Pattern.compile("\\b(?:in|by|on|at|with|from|of)\\s+(?:permission (?:of|from)\\s+)?(?:the (?:website|"
                    + "site|pages) (?:of )?)?(?<o>(?:[Tt]he\\s+)?[\\p{Lu}\\d][\\p{L}\\d.'’&-]*(?:\\s+(?:(?:of|"
                    + "de|del|della|des|di|du|el|la|le|der|van|von|and|&|the|"
                    + "for)\\s+)?[\\p{Lu}\\d][\\p{L}\\d.'’&-]*)*)");
    private static final Pattern TRANSLATED = Pattern.compile(
            "\\btranslat(?:ed|ion|ors?)\\b[^:.]*?(?:\\bby\\b|:)\\s*(?<names>.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTRIBUTED = Pattern.compile(
            "(?:^|\\b)(?:additional|further|contributing)\\b(?<names>.*)|(?<before>.*?)\\s+(?:also )?contributed\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REPORTED = Pattern.compile(
            "\\b(?:reporting|reported|writing|written)\\b(?: and (?:writing|reporting))? by\\s+(?<names>[^;.]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AGENCY = Pattern.compile("[\\[(](?<a>\\p{Lu}[\\p{L} &.'’-]{1,40})[\\])]");
    private static final String PARTICLE = "(?:(?:de|da|del|der|den|di|du|van|von|la|le|el|al|bin|ben)\\s+)*";
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]*\\.?(?:\\s+" + PARTICLE + "\\p{Lu}[\\p{L}'’-]*\\.?)*");
    private static final Pattern PLACE = Pattern.compile(
            "\\b(?:in|from|at)\\s+\\p{Lu}[\\p{L}.'’-]*(?:[\\s-]\\p{Lu}[\\p{L}.'’-]*)*(?:,\\s+\\p{Lu}\\.?\\p{L}*\\.?(?=,|\\s+and|$))?");
    private static final Map<String, String> LANGUAGES = languages();

    private @Nullable String language;
    private @Nullable String outlet;
    private @Nullable LocalDate date;
    private final List<String> translators = new ArrayList<>();
    private final List<String> contributors = new ArrayList<>();

    private static Map<String, String> languages() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.putIfAbsent(Locale.of(code).getDisplayLanguage(Locale.ENGLISH), code);
        }
        codes.put("Farsi", "fa");
        codes.put("Mandarin", "zh");
        return Map.copyOf(codes);
    }

    /**
     * @param published with its year settled, where a provenance line names the day
     * @param outlet    where the report came out, if that is known
     */
    static Provenance of(CodePoints text, List<Block> blocks, @Nullable Published published, @Nullable String outlet) {
        ProvenanceReader reader = new ProvenanceReader();
        for (Block block : blocks) {
            String line = text.slice(block.range()).replaceAll("\\s+", " ");
            if (block.role() == BlockRole.PROVENANCE) {
                reader.read(line, published);
            } else if (block.role() == BlockRole.DATELINE && reader.outlet == null) {
                Matcher agency = AGENCY.matcher(line);
                reader.outlet = agency.find() ? agency.group("a") : null;
            } else if (block.role() == BlockRole.BYLINE && reader.outlet == null && !Outlets.isName(line)) {
                String agency = Byline.outlet(line); // "By Ann Lee, Halyard Wire" in another paper
                reader.outlet = agency != null && outlet != null && !agency.equalsIgnoreCase(outlet) ? agency : null;
            }
        }
        boolean nothing = reader.language == null
                && reader.outlet == null
                && reader.date == null
                && reader.translators.isEmpty()
                && reader.contributors.isEmpty();
        return nothing
                ? Provenance.UNKNOWN
                : new Provenance(reader.language, reader.outlet, reader.date, reader.translators, reader.contributors);
    }

    private void read(String line, @Nullable Published published) {
        Matcher translated = TRANSLATED.matcher(line);
        String rest = line;
        if (translated.find()) {
            translators.addAll(names(translated.group("names").split("\\.\\s|;|\\bfor\\b")[0]));
            rest = line.substring(0, translated.start("names")); // whom the names belong to is settled
        }
        boolean original = ORIGINAL.matcher(rest).find();
        Matcher named = LANGUAGE.matcher(rest);
        while (language == null && named.find()) {
            if (original || !translators.isEmpty()) {
                language = LANGUAGES.get(named.group("l"));
            }
        }
        if (original) {
            originalDate(rest, published);
            originalOutlet(rest);
            return;
        }
        Matcher contributed = CONTRIBUTED.matcher(line);
        if (contributed.find()) {
            String words =
                    contributed.group("names") != null ? contributed.group("names") : contributed.group("before");
            contributors.addAll(names(words));
            return;
        }
        Matcher reported = REPORTED.matcher(line);
        if (reported.find()) {
            contributors.addAll(names(reported.group("names")));
        }
    }

    private void originalDate(String line, @Nullable Published published) {
        for (DateMention mention : DateMention.in(line)) {
            LocalDate day = mention.date();
            boolean same = published != null
                    && published.exact()
                    && published.earliest().getMonth() == mention.month()
                    && published.earliest().getDayOfMonth() == mention.day();
            date = date != null ? date : day != null ? day : same && published != null ? published.earliest() : null;
        }
    }

    /** The first name after a preposition that is neither a language nor a day. */
    private void originalOutlet(String line) {
        StringBuilder rest = new StringBuilder(line);
        for (DateMention mention : DateMention.in(line)) {
            for (int i = mention.begin(); i < mention.end(); i++) {
                rest.setCharAt(i, ';');
            }
        }
        Matcher at = OUTLET.matcher(rest);
        while (outlet == null && at.find()) {
            String name = at.group("o").replaceAll("[.,;:]+$", "");
            boolean language = LANGUAGES.containsKey(name);
            boolean day = MONTH.matcher(name).lookingAt();
            if (!language && !day) {
                outlet = name;
            }
        }
    }

    private static final Pattern MONTH = Pattern.compile(
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b");

    /** The people in a list of names with places: {@code "Ann Lee in Paris, Bo Berg and Cy Roe in Oslo"}. */
    private static List<String> names(String words) {
        String people = PLACE.matcher(words)
                .replaceAll(" ; ")
                .replaceAll(
                        "(?i)\\b(?:reporting|research|writing|by|with|and|report|reporters?|translation|edited|"
                                + "editing)\\b|&",
                        " ; ");
        List<String> found = new ArrayList<>();
        Matcher name = NAME.matcher(people);
        while (name.find()) {
            String person = name.group();
            if (person.contains(" ")) {
                found.add(person.replaceAll("\\.$", ""));
            }
        }
        return found;
    }
}
