package org.parley.formats.content;

import java.util.List;
import java.util.stream.Stream;

/** Names as a document's properties hold them: several in one field, with semicolons between. Pure. */
public final class PropertyNames {

    private PropertyNames() {}

    /** {@code "Ada Holm; Ole Berg"}: two; a comma may stand within a name and parts nothing. */
    public static List<String> of(String field) {
        return Stream.of(field.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
