package org.parley.reading.structure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells classified advertisements from the lines of a report, by what they have (a price and its unit, a place with its
 * postal code, words glued together, words of sale) and what they lack (sentences).
 */
final class Advertising {

    private Advertising() {}

    private static final String MONEY =
            "(?:(?:[$€£¥₴₽]|USD|EUR|GBP|CHF|Rs\\.?)\\s?\\d[\\d.,]*(?![\\d.,]*\\s?(?:million|billion|"
                    + "trillion|bn|mn?|tn)\\b)"
                    + "|\\d[\\d.,]*\\s?(?:[$€£¥₴₽]|USD|EUR|GBP|CHF|euros?\\b|dollars?\\b|pounds?\\b))";
    private static final Pattern PRICE_PER_UNIT = Pattern.compile(
            MONEY + "\\s*(?:/|per\\s|an?\\s|each|pp|p\\.?\\s?m\\.?\\b|p\\.?\\s?w\\.?\\b)\\s*"
                    + "(?:day|night|week|month|hour|person|piece|item|unit|room|weekend|season|stay|year|mo|wk|"
                    + "hr|h|m²|sqm|sq|kg)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRICE = Pattern.compile(MONEY);
    private static final Pattern PRICE_BEFORE_SALE = Pattern.compile(
            "\\b(?:price|asking|only|from|now|was|rent|deposit|o\\.?n\\.?o)\\s*:?\\s*" + MONEY,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE_WITH_CODE =
            Pattern.compile("\\p{Lu}\\p{L}+\\s\\d{4,5}\\b|\\(\\d{2,3}\\)|\\b\\d{4,5}\\s\\p{Lu}\\p{L}+"
                    + "|\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2}");
    private static final Pattern GLUED = Pattern.compile("[\\p{Ll}\\d]{2}\\p{Lu}\\p{Ll}|\\p{Ll}{2}\\p{Lu}{2}");
    private static final Pattern PHONE = Pattern.compile(
            "(?:\\b(?:tel|phone|call|ph|mob|whatsapp)\\b\\.?:?\\s*)?\\+?\\(?\\d{2,4}\\)?(?:[\\s./-]\\d{2,4}){2,5}");
    private static final Pattern SALE = Pattern.compile(
            "\\b(?:for sale|for rent|to let|to rent|for hire|perfect condition|good condition|"
                    + "like new|second[- ]hand|brand new|"
                    + "rooms?|bed(?:room)?s?|bath(?:room)?s?|flat|apartment|villa|studio|duplex|furnished|"
                    + "mileage|km|hdi|tdi|"
                    + "one owner|or (?:nearest|best) offer|buyer collects|sleeps \\d+|serviced|miles|ono|vat|"
                    + "delivery|sq\\.? ?ft|m²|per night|per day|per week|p\\.?m\\.?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Function words that even a label may have: "to let", "or nearest offer". */
    private static final int FREE_WORDS = 2;

    private static final int MOST_WORDS = 60;
    private static final Pattern CURRENCY = Pattern.compile("[$€£¥₴₽]|USD|EUR|GBP|CHF|euros?|dollars?|pounds?|Rs");

    /** From here on a line is an advertisement whatever stands around it. */
    static final int SURE = 4;

    /** How much a paragraph looks like a classified advertisement; 0 and below is not at all. */
    static int score(Paragraph p) {
        String line = p.flat();
        boolean digits = line.chars().anyMatch(Character::isDigit);
        if (!digits
                || p.words() > MOST_WORDS
                || (p.tellsSomething() && !CURRENCY.matcher(line).find())) {
            return 0;
        }
        int score = 0;
        score += PRICE_PER_UNIT.matcher(line).find()
                ? 4
                : PRICE_BEFORE_SALE.matcher(line).find()
                        ? 2
                        : PRICE.matcher(line).find() ? 1 : 0;
        score += PRICE.matcher(line).lookingAt() ? 2 : 0;
        score += PLACE_WITH_CODE.matcher(line).find() ? 1 : 0;
        score += GLUED.matcher(line).find() ? 1 : 0;
        score += PHONE.matcher(line).find() ? 2 : 0;
        score += SALE.matcher(line).find() ? 1 : 0;
        score -= p.tellsSomething() ? 4 : 0;
        score -= Math.max(0, p.common() - FREE_WORDS);
        return score;
    }

    private static final Pattern LABEL = Pattern.compile(
            "(?:advertisements?|advertising|sponsored|promoted)\\s*(?:[.:]|[:–—-]\\s.{1,200})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFER = Pattern.compile(
            "\\b(?:you|your|free|from|only|terms apply|\\d+ ?% off|call|visit|buy|order|book|shop|save|try|now)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Whether the paragraph is the word that marks an advertisement, or begins with it. */
    static boolean isLabel(Paragraph p) {
        return LABEL.matcher(p.flat()).matches();
    }

    /** Whether a paragraph under such a label can be what it marks. */
    static boolean isOffer(Paragraph p) {
        boolean said = p.flat().chars().anyMatch(c -> c == '“' || c == '"');
        return p.words() <= 40 && !said && OFFER.matcher(p.flat()).find();
    }

    /**
     * Marks the paragraphs that are advertisements: each sure one, and the titles and places beside it, which are
     * labels and no sentences. At the end of a text a title is taken whatever it says; inside a text, where it could be
     * a subhead, only if it looks like an advertisement itself.
     *
     * @param free which paragraphs may be taken; others stop a cluster
     */
    static boolean[] clusters(List<Paragraph> paragraphs, boolean[] free) {
        int n = paragraphs.size();
        boolean[] sure = new boolean[n];
        boolean[] label = new boolean[n];
        for (int i = 0; i < n; i++) {
            Paragraph p = paragraphs.get(i);
            sure[i] = free[i] && score(p) >= SURE;
            label[i] = free[i] && !sure[i] && !p.tellsSomething() && p.words() <= 25;
        }
        boolean[] advertised = sure.clone();
        int above = -1; // the last that is not a label
        for (int i = 0; i < n; i++) {
            if (!label[i]) {
                above = i;
                continue;
            }
            int below = i + 1; // the next that is not a label
            while (below < n && label[below]) {
                below++;
            }
            boolean sureAbove = above >= 0 && sure[above];
            boolean sureBelow = below < n && sure[below];
            boolean between = sureAbove && sureBelow && below - above <= MOST_LABELS + 1;
            boolean title =
                    sureBelow && below - i <= 2 && (reachesEnd(sure, label, below) || score(paragraphs.get(i)) > 0);
            boolean tail = sureAbove && below == n;
            advertised[i] = between || title || tail;
        }
        return advertised;
    }

    /** Labels that may stand between two sure lines of one cluster. */
    private static final int MOST_LABELS = 4;

    private static boolean reachesEnd(boolean[] sure, boolean[] label, int from) {
        for (int i = from; i < sure.length; i++) {
            if (!sure[i] && !label[i]) {
                return false;
            }
        }
        return true;
    }
}
