package org.parley.formats.mail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.jspecify.annotations.Nullable;
import org.parley.formats.content.WrittenDate;
import org.parley.model.Published;

/** The lines above a mail. The first of each name counts. For one thread. */
final class MailHeader {

    private final Map<String, String> fields = new LinkedHashMap<>();

    void add(String name, String body) {
        fields.putIfAbsent(name.toLowerCase(Locale.ROOT), unfolded(body));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
    }

    @Nullable String subject() {
        return field("subject").map(MailHeader::words).orElse(null);
    }

    /** Whether it went to many, as newsletters do. */
    private boolean isBulk() {
        return fields.containsKey("list-unsubscribe")
                || fields.containsKey("list-id")
                || field("precedence").filter("bulk"::equalsIgnoreCase).isPresent();
    }

    private List<String> senders() {
        List<String> names = new ArrayList<>();
        String from = field("from").or(() -> field("sender")).orElse("");
        try {
            for (Mailbox mailbox :
                    LenientAddressParser.DEFAULT.parseAddressList(from).flatten()) {
                String name = mailbox.getName();
                String shown = name == null || name.isBlank() ? mailbox.getAddress() : words(name);
                if (!shown.isBlank()) {
                    names.add(shown.strip());
                }
            }
        } catch (RuntimeException e) {
            if (!from.isBlank()) {
                names.add(words(from)); // as it stands, rather than nothing
            }
        }
        return names;
    }

    @Nullable String outlet() {
        return isBulk() ? senders().stream().findFirst().orElse(null) : null;
    }

    List<String> authors() {
        return isBulk() ? List.of() : senders();
    }

    @Nullable Published published() {
        Optional<LocalDate> day = field("date").flatMap(WrittenDate::in);
        return day.map(it -> Published.on(it, Published.Basis.METADATA, "mail header Date", 0.95))
                .orElse(null);
    }

    @Nullable String language() {
        return field("content-language")
                .map(value ->
                        Locale.forLanguageTag(value.split("[,;\\s]", 2)[0]).toLanguageTag())
                .filter(tag -> !tag.equals("und"))
                .orElse(null);
    }

    /** The address that a page saved as MHTML was shown at. */
    @Nullable String address() {
        return field("snapshot-content-location")
                .or(() -> field("content-location"))
                .filter(value -> value.startsWith("http"))
                .orElse(null);
    }

    boolean isSavedPage() {
        return address() != null && !fields.containsKey("message-id");
    }

    private static String unfolded(String body) {
        return body.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
    }

    private static String words(String encoded) {
        try {
            return DecoderUtil.decodeEncodedWords(encoded, DecodeMonitor.SILENT).strip();
        } catch (RuntimeException e) {
            return encoded; // an encoding nobody knows
        }
    }
}
