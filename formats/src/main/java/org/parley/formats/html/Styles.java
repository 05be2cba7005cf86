package org.parley.formats.html;

import java.util.Locale;

/** The little of CSS that decides whether a person sees something. */
final class Styles {

    private Styles() {}

    /** Whether declarations as in a {@code style} attribute take an element out of sight. */
    static boolean hides(String style) {
        String plain = style.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        return declares(plain, "display:none") || declares(plain, "visibility:hidden");
    }

    private static boolean declares(String style, String declaration) {
        int at = style.indexOf(declaration);
        return at == 0 || at > 0 && style.charAt(at - 1) == ';';
    }
}
