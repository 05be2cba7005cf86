package org.parley.formats.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The encoding that a page claims near its top, in a {@code meta} element or an XML declaration. */
public final class DeclaredCharset {

    private static final int HEAD = 4096;

    private static final Pattern CLAIM = Pattern.compile(
            "(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    /** As the web reads these names, see the Encoding Standard. */
    private static final Map<String, String> AS_READ = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "shift_jis", "windows-31j",
            "euc-kr", "x-windows-949",
            "ks_c_5601-1987", "x-windows-949");

    private DeclaredCharset() {}

    static @Nullable Charset of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher claim = CLAIM.matcher(head);
        return claim.find() ? named(claim.group(1)) : null;
    }

    /** The encoding meant by a name as it is found in pages and mails; null for names nobody knows. */
    public static @Nullable Charset named(String name) {
        try {
            return Charset.isSupported(name)
                    ? Charset.forName(AS_READ.getOrDefault(name.toLowerCase(Locale.ROOT), name))
                    : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }
}
