package org.parley.server.view;

import java.util.List;

/** An actor and all that reports have it say. */
public record ActorPage(ActorRow actor, List<Quotation> quotations) {}
