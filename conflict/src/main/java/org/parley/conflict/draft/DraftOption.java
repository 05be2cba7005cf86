package org.parley.conflict.draft;

import java.util.List;
import org.parley.conflict.Direction;

/** Something a party can do. */
public record DraftOption(String name, Direction direction, List<DraftCitation> evidence) {
    public DraftOption {
        evidence = List.copyOf(evidence);
    }
}
