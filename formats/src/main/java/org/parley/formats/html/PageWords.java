package org.parley.formats.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the names that a page's maker gave to an element say about its part in the page. */
final class PageWords {

    /** The categories of {@code page-words.tsv} in its order; bit {@code i} of a mask stands for the i-th. */
    static final List<String> CATEGORIES;

    private static final Map<String, Integer> WHOLE = new HashMap<>();
    private static final List<Map.Entry<String, Integer>> ANYWHERE = new ArrayList<>();
    private static final int LONG = 6;
    private static final int LONGEST = 400;
    private static final List<String> NAMING =
            List.of("class", "id", "role", "itemprop", "data-testid", "data-component", "aria-label");

    private static final Pattern SEAM = Pattern.compile("[^a-z0-9]+");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    static {
        List<String> categories = new ArrayList<>();
        CategoryFile.read("page-words.tsv").forEach((category, listed) -> {
            for (String word : listed.split(" ", -1)) {
                int bit = 1 << categories.size();
                if (word.length() >= LONG) {
                    ANYWHERE.add(Map.entry(word, bit));
                } else {
                    WHOLE.merge(word, bit, (a, b) -> a | b);
                }
            }
            categories.add(category);
        });
        CATEGORIES = List.copyOf(categories);
    }

    private PageWords() {}

    /** The mask of these categories. */
    static int mask(String... categories) {
        int mask = 0;
        for (String category : categories) {
            mask |= 1 << CATEGORIES.indexOf(category);
        }
        return mask;
    }

    /** All that an element is called. */
    static String namesOf(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        StringBuilder names = new StringBuilder();
        for (String attribute : NAMING) {
            String value = element.attr(attribute);
            if (!value.isEmpty()) {
                names.append(value).append(' ');
            }
        }
        return names.length() > LONGEST ? names.substring(0, LONGEST) : names.toString();
    }

    /** One bit for each category that these names belong to. */
    static int maskOf(String names) {
        if (names.isEmpty()) {
            return 0;
        }
        int mask = 0;
        String lower = CAMEL.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Integer> entry : ANYWHERE) {
            mask |= lower.contains(entry.getKey()) ? entry.getValue() : 0;
        }
        for (String word : SEAM.split(lower, -1)) {
            mask |= WHOLE.getOrDefault(word, 0);
        }
        return mask;
    }
}
