package org.parley.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.formats.content.Unreadable;

/** Kinds of files that are recognised in order to say what to do with them. */
final class Foreign {

    private static final String SAVE_AS = "Save it as text, HTML, PDF or DOCX and read that.";
    private static final String UNPACK = "Unpack it, or make a .zip of it, and read that.";

    private record Signature(String start, int at, String what, String remedy) {
        boolean matches(String head) {
            return head.startsWith(start, at);
        }
    }

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("{\\rtf", 0, "an RTF text", SAVE_AS),
            new Signature(
                    "\u0089PNG", 0, "an image", "Text in images is not read: take the report as text, HTML or PDF."),
            new Signature(
                    "\u00ff\u00d8\u00ff",
                    0,
                    "an image",
                    "Text in images is not read: take the report as text, HTML or PDF."),
            new Signature("GIF8", 0, "an image", "Text in images is not read: take the report as text, HTML or PDF."),
            new Signature("WEBP", 8, "an image", "Text in images is not read: take the report as text, HTML or PDF."),
            new Signature("II*\0", 0, "an image", "Text in images is not read: take the report as text, HTML or PDF."),
            new Signature("MM\0*", 0, "an image", "Text in images is not read: take the report as text, HTML or PDF."),
            new Signature("ID3", 0, "a sound recording", "Have it written down and read that."),
            new Signature("OggS", 0, "a recording", "Have it written down and read that."),
            new Signature("fLaC", 0, "a sound recording", "Have it written down and read that."),
            new Signature("WAVE", 8, "a sound recording", "Have it written down and read that."),
            new Signature("ftyp", 4, "a film or a recording", "Have it written down and read that."),
            new Signature("\u001aE\u00df\u00a3", 0, "a film", "Have it written down and read that."),
            new Signature("\u001f\u008b", 0, "a gzip archive", UNPACK),
            new Signature("BZh", 0, "a bzip2 archive", UNPACK),
            new Signature("\u00fd7zXZ", 0, "an xz archive", UNPACK),
            new Signature("7z\u00bc\u00af", 0, "a 7z archive", UNPACK),
            new Signature("Rar!", 0, "a RAR archive", UNPACK),
            new Signature("ustar", 257, "a tar archive", UNPACK),
            new Signature("SQLite format 3", 0, "a database", "Leave it out of the folder."),
            new Signature("%!PS", 0, "a PostScript file", "Save it as PDF and read that."),
            new Signature("\u007fELF", 0, "a program", "Leave it out of the folder."),
            new Signature("MZ\u0090", 0, "a program", "Leave it out of the folder."));

    private static final String OLE2 = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    private Foreign() {}

    /** Says what it is, if it is one of the known kinds that are not read. */
    static void refuse(String head, byte[] bytes, String ending) throws Unreadable {
        if (head.startsWith(OLE2)) {
            throw ole2(bytes, ending);
        }
        for (Signature signature : SIGNATURES) {
            if (signature.matches(head)) {
                throw new Unreadable("It is " + signature.what + ", which is not read.", signature.remedy);
            }
        }
    }

    /** The container of Office files up to 2003, and of newer ones under a password. */
    private static Unreadable ole2(byte[] bytes, String ending) {
        String names = new String(bytes, StandardCharsets.UTF_16LE);
        if (names.contains("EncryptedPackage")) {
            return new Unreadable("It is protected by a password.", "Save it without a password and read that.");
        }
        return switch (ending) {
            case "msg" ->
                new Unreadable(
                        "It is an Outlook message, which is not read.", "Save it as .eml or as text and read that.");
            case "xls" -> new Unreadable("It is a spreadsheet, which is not read.", SAVE_AS);
            case "ppt" -> new Unreadable("It is a slide show, which is not read.", "Save it as PDF and read that.");
            default ->
                new Unreadable(
                        "It is a Word document of the old kind (.doc), which is not read.",
                        "Open it in a word processor, save it as .docx or PDF, and read that.");
        };
    }
}
