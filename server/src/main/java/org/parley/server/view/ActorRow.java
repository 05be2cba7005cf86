package org.parley.server.view;

import java.util.List;
import org.parley.model.ActorKind;

/** One actor of the cast. Decided: a person merged, split or named it. */
public record ActorRow(
        String id,
        String name,
        ActorKind kind,
        List<String> aliases,
        List<MembershipView> memberOf,
        boolean unnamed,
        boolean decided,
        int attributions,
        int reports) {}
