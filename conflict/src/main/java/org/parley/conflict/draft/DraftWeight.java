package org.parley.conflict.draft;

import java.math.BigDecimal;

/** What an option counts for a party that adds up weights. */
public record DraftWeight(String option, BigDecimal weight) {}
