package org.parley.conflict.draft;

import java.util.List;

/**
 * How one party sees the conflict differently.
 *
 * @param of        whose view it is
 * @param unawareOf options it does not know of
 */
public record DraftView(String of, List<String> unawareOf, List<DraftBelief> believes) {
    public DraftView {
        unawareOf = List.copyOf(unawareOf);
        believes = List.copyOf(believes);
    }
}
