package org.parley.server.view;

import org.jspecify.annotations.Nullable;

/** Whom an actor speaks for. */
public record MembershipView(
        String actor, String name, @Nullable String role) {}
