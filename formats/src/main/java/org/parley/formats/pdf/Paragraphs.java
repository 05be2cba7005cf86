package org.parley.formats.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Joins lines to paragraphs: by the distance between lines, indents, the size of letters, and across columns and pages
 * where a sentence goes on. Words divided at line ends are mended; whether the hyphen belongs to the word is decided by
 * how the document writes it elsewhere. For one document.
 */
final class Paragraphs {

    /**
     * Lines that belong together.
     *
     * @param size of most of its letters
     */
    record Paragraph(String text, float size, boolean bold, int page) {}

    private static final Pattern DIVIDED = Pattern.compile(".*\\p{L}[-\u00ad\u2010]$", Pattern.DOTALL);
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…:;][\"'”’»)\\]]*$", Pattern.DOTALL);
    private static final Pattern BULLET =
            Pattern.compile("^(?:[•▪●◦‣■□–·*]|\\(?\\d{1,2}[.)]|\\(?[a-z][.)])\\s+\\S.*", Pattern.DOTALL);

    private static final float LEADING = 1.45f;
    private static final float INDENT = 0.8f;
    private static final float SAME_SIZE = 0.7f;
    private static final float SHORT = 0.75f;

    private final Set<String> words = new HashSet<>();

    private Paragraphs(List<PdfLine> lines) {
        for (PdfLine line : lines) {
            for (String word : line.text().split("[^\\p{L}\\p{Pd}]+", -1)) {
                words.add(word);
            }
        }
    }

    static List<Paragraph> of(List<PdfLine> lines) {
        return new Paragraphs(lines).join(lines);
    }

    private List<Paragraph> join(List<PdfLine> lines) {
        float leading = leading(lines);
        List<Paragraph> paragraphs = new ArrayList<>();
        List<PdfLine> open = new ArrayList<>();
        for (PdfLine line : lines) {
            if (!open.isEmpty() && !continues(open, line, leading)) {
                paragraphs.add(paragraph(open));
                open.clear();
            }
            open.add(line);
        }
        if (!open.isEmpty()) {
            paragraphs.add(paragraph(open));
        }
        return paragraphs;
    }

    /** The commonest distance between lines in units of their letters' size. */
    private static float leading(List<PdfLine> lines) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            float step = lines.get(i).base() - lines.get(i - 1).base();
            if (step > 0
                    && lines.get(i).overlaps(lines.get(i - 1))
                    && lines.get(i).size() > 0) {
                counts.merge(Math.round(20 * step / lines.get(i).size()), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getKey() / 20f)
                .orElse(1.2f);
    }

    private static boolean continues(List<PdfLine> open, PdfLine line, float leading) {
        PdfLine last = open.getLast();
        if (Math.abs(last.size() - line.size()) > SAME_SIZE
                || BULLET.matcher(line.text()).matches()) {
            return false;
        }
        float step = line.base() - last.base();
        boolean below = last.page() == line.page() && step > 0 && last.overlaps(line);
        if (!below) {
            boolean sameLine = last.page() == line.page() && Math.abs(step) < 0.3f * line.size();
            return sameLine ? line.left() > last.left() : goesOn(last, line);
        }
        if (step > Math.max(leading, 1) * LEADING * line.size() || last.bold() != line.bold() && open.size() == 1) {
            return false;
        }
        boolean indented = line.left() > last.left() + INDENT * line.size() && open.size() > 1;
        boolean hanging =
                open.size() == 1 && BULLET.matcher(open.getFirst().text()).matches();
        boolean endedShort = last.width() < SHORT * line.width()
                && SENTENCE_END.matcher(last.text()).matches();
        return hanging || !indented && !endedShort;
    }

    /** Whether a sentence that ends a column or page goes on in the next. */
    private static boolean goesOn(PdfLine last, PdfLine line) {
        return !SENTENCE_END.matcher(last.text()).matches()
                && last.bold() == line.bold()
                && (DIVIDED.matcher(last.text()).matches()
                        || Character.isLowerCase(line.text().codePointAt(0)));
    }

    private Paragraph paragraph(List<PdfLine> lines) {
        StringBuilder text = new StringBuilder();
        int bold = 0;
        for (PdfLine line : lines) {
            append(text, line.text());
            bold += line.bold() ? 1 : -1;
        }
        PdfLine first = lines.getFirst();
        return new Paragraph(text.toString(), first.size(), bold > 0, first.page());
    }

    private void append(StringBuilder text, String line) {
        if (text.isEmpty()) {
            text.append(line);
        } else if (DIVIDED.matcher(text).matches() && Character.isLetter(line.codePointAt(0))) {
            if (!keepsHyphen(text, line)) {
                text.setLength(text.length() - 1);
            }
            text.append(line);
        } else {
            text.append(' ').append(line);
        }
    }

    private boolean keepsHyphen(StringBuilder text, String line) {
        if (text.charAt(text.length() - 1) == '\u00ad') {
            return false;
        }
        int from = text.length() - 1;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        int to = 0;
        while (to < line.length() && Character.isLetter(line.charAt(to))) {
            to++;
        }
        String first = text.substring(from, text.length() - 1);
        String second = line.substring(0, to);
        if (words.contains(first + "-" + second)) {
            return true;
        }
        return !words.contains(first + second) && Character.isUpperCase(line.codePointAt(0));
    }

    static boolean isItem(String text) {
        return BULLET.matcher(text).matches();
    }
}
