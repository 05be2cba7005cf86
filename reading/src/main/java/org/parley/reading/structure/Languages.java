package org.parley.reading.structure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
import org.parley.reading.structure.lexicon.Lexicon;

/**
 * Tells the language of a text.
 *
 * <p>A text full of the function words of English is English, which costs nothing to see; only the rest is put to
 * Apache OpenNLP's detector of 103 languages, which is loaded on first use.
 */
final class Languages {

    private Languages() {}

    /** How much of a text is looked at, in {@code char}s. */
    private static final int ENOUGH = 6_000;
    /** In English news between 30 and 45 words in a hundred are on the list; in its neighbours, below 12. */
    private static final double ENGLISH_SHARE = 0.22;
    /** Below this many words only the file's metadata is believed. */
    private static final int FEW_WORDS = 12;

    private static final Set<String> ENGLISH = Lexicon.words(Languages.class, "function-words.txt");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final class Detector {
        static final LanguageDetector LOADED = load();
        static final Map<String, String> SHORT = shortCodes();

        private static LanguageDetector load() {
            try (InputStream in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the program is incomplete: OpenNLP's language model is missing");
                }
                return new LanguageDetectorME(new LanguageDetectorModel(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<String, String> shortCodes() {
            Map<String, String> codes = new HashMap<>();
            for (String code : Locale.getISOLanguages()) {
                codes.putIfAbsent(Locale.of(code).getISO3Language(), code);
            }
            codes.put("cmn", "zh"); // the model tells individual languages where the web tells macrolanguages
            codes.put("pes", "fa");
            codes.put("ekk", "et");
            codes.put("lvs", "lv");
            codes.put("zlm", "ms");
            codes.put("nob", "nb");
            codes.put("swh", "sw");
            codes.put("khk", "mn");
            codes.put("uzn", "uz");
            codes.put("plt", "mg");
            codes.put("azj", "az");
            codes.put("arb", "ar");
            return Map.copyOf(codes);
        }
    }

    /**
     * The BCP 47 code of the language most of the text is in.
     *
     * @param told what the file's metadata says; believed where the text is too short to tell
     * @return null where neither tells
     */
    static @Nullable String of(String text, @Nullable String told) {
        String sample = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        int words = 0;
        int common = 0;
        Set<String> different = new HashSet<>();
        Matcher word = WORD.matcher(sample);
        while (word.find()) {
            words++;
            if (ENGLISH.contains(word.group())) {
                common++;
                different.add(word.group());
            }
        }
        if (common >= words * ENGLISH_SHARE && different.size() >= Math.min(8, Math.max(2, words / 6))) {
            return told != null && told.startsWith("en") ? told : "en";
        }
        if (words < FEW_WORDS && told != null) {
            return told;
        }
        if (words < 3) {
            return null;
        }
        Language found = Detector.LOADED.predictLanguage(sample);
        String code = Detector.SHORT.getOrDefault(found.getLang(), found.getLang());
        if (words < FEW_WORDS) {
            return found.getConfidence() > 0.5 ? code : null;
        }
        return told != null && told.split("[-_]")[0].equals(code) ? told : code;
    }

    /** The language's English name: {@code "French"} for {@code "fr"}. */
    static String name(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }
}
